using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>A run of another program, put together from what that says and what it has recorded.</summary>
/// <param name="store">Where it may be recorded.</param>
internal sealed class WatchedRun(RunStore store)
{
    private (string RecordId, int Pass, DeviceState State)? _read;

    /// <summary>The run; null when the program has none.</summary>
    public DeskRun? Picture { get; private set; }

    /// <summary>Another program may be there now.</summary>
    public void Forget() => (Picture, _read) = (null, null);

    /// <summary>Takes what the program says.</summary>
    public void Take(ControlStatus? status)
    {
        if (status is null)
            return;

        if (status.RecordId is not { } recordId)
        {
            End();
            return;
        }

        if (_read == (recordId, status.Pass, status.State))
            return;

        _read = (recordId, status.Pass, status.State);
        Picture = Of(recordId, PhaseOf(status.State));
    }

    /// <summary>The program is gone, or has no run any more: how did it end?</summary>
    public void End()
    {
        if (Picture is not { Result: null, RecordId: { } recordId } || Find(recordId) is not { } record)
            return;

        RecordHeader header = record.Header;
        RunResult? result = header.Ending switch
        {
            RecordEnding.Open => null,
            RecordEnding.Closed => new RunResult(RunResultKind.Closed, Sentence.Of("result.other.closed", "The other program's run is over."), recordId, header.Outcome, header.Fault) { Ending = header.Ending },
            RecordEnding.Left => new RunResult(RunResultKind.LeftLoaded, Sentence.Of("result.other.left", "The other program left its run before the device had closed it."), recordId, header.Outcome, header.Fault) { Ending = header.Ending },
            _ => new RunResult(RunResultKind.Lost, Sentence.Of("result.other.lost", "The record of the other program's run has ended, and says what is missing."), recordId, header.Outcome, header.Fault) { Ending = header.Ending },
        };
        Picture = result is null ? null : Of(recordId, ConductorPhase.Closed) with { Result = result };
    }

    /// <summary>The conductor's phase that a device's state stands for.</summary>
    public static ConductorPhase PhaseOf(DeviceState state) => state switch
    {
        DeviceState.Homing => ConductorPhase.Homing,
        DeviceState.Loading => ConductorPhase.Loading,
        DeviceState.Ready => ConductorPhase.Ready,
        DeviceState.Filling => ConductorPhase.Filling,
        DeviceState.Mixing => ConductorPhase.Mixing,
        DeviceState.Finished => ConductorPhase.Finished,
        DeviceState.Unloading => ConductorPhase.Unloading,
        DeviceState.Faulted => ConductorPhase.Faulted,
        _ => ConductorPhase.Preparing,
    };

    private DeskRun Of(string recordId, ConductorPhase phase)
    {
        var run = new DeskRun { RecordId = recordId, Phase = phase, IsWatched = true };
        return Find(recordId) is { } record ? RecordedRunPicture.Onto(run, record) : run;
    }

    // Another program may record elsewhere, and a store may be away: then the run is shown without its record.
    private RunRecord? Find(string recordId)
    {
        try
        {
            return store.Find(recordId);
        }
        catch (StoreException)
        {
            return null;
        }
    }
}

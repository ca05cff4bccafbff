using FoamDevice.Protocol;

namespace FoamDevice.Host.Tests;

/// <summary>Many runs like <see cref="SampleRun"/>, each an hour after the one before, in a start of the device of its own.</summary>
internal static class SampleRuns
{
    /// <summary>When a run began.</summary>
    public static DateTimeOffset StartOf(uint number) => SampleRun.Start.AddHours(number);

    /// <summary>Stores a run.</summary>
    /// <param name="store">Where.</param>
    /// <param name="number">Which, from 1.</param>
    /// <param name="fullPassMicroseconds">How long each full pass took.</param>
    /// <param name="device">By which device; the sample's real one without.</param>
    /// <param name="who">By whom.</param>
    /// <param name="outcome">How it ended.</param>
    /// <param name="method">By which method; the sample without.</param>
    /// <param name="label">Of which sample.</param>
    /// <returns>Its id.</returns>
    public static string Add(
        RunStore store,
        uint number,
        uint fullPassMicroseconds = 1_000_000,
        DeviceIdentity? device = null,
        string who = "Ada",
        RunOutcome outcome = RunOutcome.Completed,
        Method? method = null,
        string? label = null)
    {
        var run = SampleRun.New(device, number, StartOf(number)) with { Operator = who, Context = label is null ? RunContext.Empty : RunContext.Empty.With(RunContextField.LabelId, label) };
        string id = store.Begin(method is null ? run : run with { Method = method });
        var events = SampleRun.Events(id).Select(stored => Renewed(stored, number, run.Device.DeviceId, fullPassMicroseconds));
        store.Append(new RecordChanges { Events = [.. events], Ends = [new RecordEnd(id, RecordEnding.Closed, outcome, FaultCode.None, StartOf(number).AddMinutes(1))] });
        return id;
    }

    private static StoredEvent Renewed(StoredEvent stored, uint boot, string deviceId, uint fullPassMicroseconds)
    {
        if (EventReader.Read(stored) is not PassCompleted { Stage: SpeedStage.Fast } pass)
            return stored with { BootId = boot, DeviceId = deviceId };

        pass.DurationMicroseconds = fullPassMicroseconds;
        return SampleRun.Event(stored.Sequence, stored.Type, pass, stored.RecordId, boot, deviceId);
    }
}

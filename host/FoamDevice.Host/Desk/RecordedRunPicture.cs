using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>What a record tells of a run, as the desk shows it.</summary>
internal static class RecordedRunPicture
{
    /// <summary>Adds it.</summary>
    /// <param name="run">The run so far.</param>
    /// <param name="record">Its record.</param>
    public static DeskRun Onto(DeskRun run, RunRecord record)
    {
        RunEnded? ended = record.Messages<RunEnded>().LastOrDefault();
        return run with
        {
            RecordId = record.Header.Id,
            Method = RecordedMethod.Of(record),
            Plan = record.Plan,
            Plungers = new PlungerScale(record.Plan, record.Machine, record.Calibration),
            Mounting = Mounting.Of(record),
            Operator = record.Operator,
            Course = [.. record.Messages<StateChanged>().Select(changed => WatchedRun.PhaseOf(changed.To))],
            Passes = [.. record.Passes.Select(PassOf)],
            FoamIn = ended is { Passes: > 0 } ? ended.FoamIn : SyringeSide.None,
            FoamBornAt = FoamBirth.Of(record).At,
        };
    }

    /// <summary>A pass as it is shown.</summary>
    public static DeskPass PassOf(PassCompleted pass) => new(pass.Pass, TimeSpan.FromMicroseconds(pass.DurationMicroseconds));
}

using System.Globalization;
using FoamDevice.Host;
using FoamDevice.Protocol;

namespace FoamDevice.Cli.Reports;

/// <summary>How runs ended and what of them is lost, in plain words.</summary>
internal static class RecordWords
{
    /// <summary>The outcome of a run, as far as its record knows it.</summary>
    /// <param name="outcome">How the device ended the run.</param>
    /// <param name="fault">The fault that ended it.</param>
    /// <param name="ending">How the record ended.</param>
    /// <param name="holder">The foam that conducts the run at present; null when none does.</param>
    public static string Outcome(RunOutcome outcome, FaultCode fault, RecordEnding ending, LockHolder? holder)
    {
        string words = outcome switch
        {
            RunOutcome.Completed => "completed",
            RunOutcome.Stopped => "stopped by the operator",
            RunOutcome.HostLost => "ended without a host",
            RunOutcome.Aborted => "aborted",
            RunOutcome.Faulted => "ended by a fault",
            _ => holder is null ? Unknown(ending) : Running(holder),
        };
        bool isSaid = fault == FaultCode.None || (fault == FaultCode.Aborted && outcome == RunOutcome.Aborted);
        string code = isSaid ? "" : $", fault {(int)fault}";
        return $"{words}{code}{(outcome == RunOutcome.None ? "" : Rest(ending, holder))}";
    }

    /// <summary>How a record ended, and what is to be done about one that has not.</summary>
    /// <param name="run">The record.</param>
    /// <param name="holder">The foam that conducts the run at present; null when none does.</param>
    public static string Ending(RecordHeader run, LockHolder? holder)
    {
        return run.Ending switch
        {
            RecordEnding.Open when holder is not null => $"Open: in hand of {holder.Text}.",
            RecordEnding.Open => $"Open: `foam runs recover {run.Id} --port PORT` goes on with the run and fetches what its device kept; "
                + "with --give-up the record is closed as it stands.",
            RecordEnding.Left => "Left: the syringes were still mounted, or a fault was latched, when the host left; what the device tells of unloading is added by the next host.",
            RecordEnding.Lost => "Lost: the device no longer had the run when it was next heard; what it noted last is not known.",
            RecordEnding.GivenUp => "Given up: closed without the device; what it noted last is not known.",
            _ => "Closed: the device told the run to its end.",
        };
    }

    /// <summary>What is lost, with its extent.</summary>
    public static string Gap(LostEvents gap)
    {
        if (gap.LastSequence is not { } last)
        {
            string from = gap.FirstSequence <= 1 ? "from its beginning on" : $"after event {gap.FirstSequence - 1}";
            return $"what the device noted {from} in its start {gap.BootId} is lost, up to its next start or its next event here; how much that was is not known";
        }

        return last == gap.FirstSequence
            ? $"event {last} of the device's start {gap.BootId} is lost"
            : $"events {gap.FirstSequence} to {last} of the device's start {gap.BootId} are lost ({gap.Count})";
    }

    /// <summary>How a run stands with its volume calibration, in a word for a table.</summary>
    public static string CalibrationMark(CalibrationState state) => state == CalibrationState.Valid ? "calibrated" : state.ToString().ToUpperInvariant();

    /// <summary>The volume calibration that a run was made under.</summary>
    public static string Calibration(RecordHeader run)
    {
        string name = run.CalibrationId.Length == 0 ? "" : $"{run.CalibrationId}, ";
        return run.CalibrationState switch
        {
            CalibrationState.Valid => $"{name}in force",
            CalibrationState.Overdue => $"{name}OVERDUE when the run began",
            CalibrationState.Unknown => $"{name}UNKNOWN: not in this store when the run began, or changed since",
            _ => $"{name}MISSING: the volumes are nominal, or calibrated on one side only",
        };
    }

    /// <summary>A moment, in UTC.</summary>
    public static string Time(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    private static string Unknown(RecordEnding ending)
    {
        return ending switch
        {
            RecordEnding.Open => "UNFINISHED",
            RecordEnding.GivenUp => "given up, end not known",
            _ => "lost, end not known",
        };
    }

    private static string Running(LockHolder holder) => holder.ProcessId == 0 ? "running" : FormattableString.Invariant($"running, pid {holder.ProcessId}");

    private static string Rest(RecordEnding ending, LockHolder? holder)
    {
        return ending switch
        {
            RecordEnding.Open when holder is not null => $", not closed yet ({Running(holder)})",
            RecordEnding.Open => ", not closed yet",
            RecordEnding.Left => ", left before unloading",
            RecordEnding.Lost => ", closing lost",
            RecordEnding.GivenUp => ", closing given up",
            _ => "",
        };
    }
}

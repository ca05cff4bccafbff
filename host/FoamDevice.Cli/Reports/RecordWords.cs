using System.Globalization;
using FoamDevice.Host;
using FoamDevice.Protocol;

namespace FoamDevice.Cli.Reports;

/// <summary>How runs ended and what of them is lost, in plain words.</summary>
internal static class RecordWords
{
    /// <summary>The outcome of a run, as far as its record knows it.</summary>
    public static string Outcome(RunOutcome outcome, FaultCode fault, RecordEnding ending)
    {
        string words = outcome switch
        {
            RunOutcome.Completed => "completed",
            RunOutcome.Stopped => "stopped by the operator",
            RunOutcome.HostLost => "ended without a host",
            RunOutcome.Aborted => "aborted",
            RunOutcome.Faulted => "ended by a fault",
            _ => Unknown(ending),
        };
        bool isSaid = fault == FaultCode.None || (fault == FaultCode.Aborted && outcome == RunOutcome.Aborted);
        string code = isSaid ? "" : $", fault {(int)fault}";
        return $"{words}{code}{(outcome == RunOutcome.None ? "" : Rest(ending))}";
    }

    /// <summary>What is to be done about a record that is not closed; empty when nothing is.</summary>
    public static string Advice(RecordHeader run)
    {
        return run.Ending switch
        {
            RecordEnding.Open => $"`foam runs recover {run.Id} --port PORT` goes on with the run and fetches what its device kept, unless another foam has it in hand; "
                + "with --give-up the record is closed as it stands.",
            RecordEnding.Left => "The syringes were still mounted, or a fault was latched, when the host left; what the device tells of unloading is added by the next host.",
            _ => "",
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

    /// <summary>A moment, in UTC.</summary>
    public static string Time(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    private static string Unknown(RecordEnding ending)
    {
        return ending switch
        {
            RecordEnding.Open => "UNFINISHED",
            RecordEnding.GivenUp => "given up; how the run ended is not known",
            _ => "lost; how the run ended is not known",
        };
    }

    private static string Rest(RecordEnding ending)
    {
        return ending switch
        {
            RecordEnding.Open => ", not closed yet",
            RecordEnding.Left => ", left with the syringes in or a fault latched",
            RecordEnding.Lost => ", its closing is lost",
            RecordEnding.GivenUp => ", its closing was given up",
            _ => "",
        };
    }
}

using FoamDevice.Cli.CommandLine;
using FoamDevice.Host;
using FoamDevice.Protocol;

namespace FoamDevice.Cli.Runs;

/// <summary>The exit code of a run.</summary>
internal static class RunExit
{
    /// <summary>What to tell the shell about a run.</summary>
    public static ExitCode CodeOf(RunResult result)
    {
        return result.Kind switch
        {
            RunResultKind.Closed => CodeOf(result.Outcome, result.Fault),
            RunResultKind.Declined or RunResultKind.LeftLoaded or RunResultKind.NeverBegan => ExitCode.RunStopped,
            RunResultKind.PlanRefused or RunResultKind.RequestRefused or RunResultKind.DeviceUnfit => ExitCode.Refused,
            RunResultKind.Faulted or RunResultKind.DeviceRestarted or RunResultKind.Lost => ExitCode.RunFaulted,
            RunResultKind.Aborted => ExitCode.RunAborted,
            RunResultKind.StoreFailed => ExitCode.StoreTrouble,
            RunResultKind.NoDevice or RunResultKind.OtherDevice or RunResultKind.Busy or RunResultKind.VersionRefused or RunResultKind.LinkLost => ExitCode.LinkTrouble,
            _ => throw new ArgumentOutOfRangeException(nameof(result), result.Kind, "No exit code."),
        };
    }

    private static ExitCode CodeOf(RunOutcome outcome, FaultCode fault)
    {
        return outcome switch
        {
            RunOutcome.Completed => fault == FaultCode.None ? ExitCode.Ok : ExitCode.RunFaulted,
            RunOutcome.Stopped => ExitCode.RunStopped,
            RunOutcome.HostLost => ExitCode.HostLost,
            RunOutcome.Aborted => ExitCode.RunAborted,
            _ => ExitCode.RunFaulted,
        };
    }
}

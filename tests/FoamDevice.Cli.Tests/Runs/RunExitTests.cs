using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Runs;
using FoamDevice.Host;
using FoamDevice.Protocol;

namespace FoamDevice.Cli.Tests.Runs;

public sealed class RunExitTests
{
    [Theory]
    [InlineData(RunOutcome.Completed, FaultCode.None, ExitCode.Ok)]
    [InlineData(RunOutcome.Completed, FaultCode.HomingDrift, ExitCode.RunFaulted)]
    [InlineData(RunOutcome.Stopped, FaultCode.None, ExitCode.RunStopped)]
    [InlineData(RunOutcome.HostLost, FaultCode.HostLost, ExitCode.HostLost)]
    [InlineData(RunOutcome.Aborted, FaultCode.Aborted, ExitCode.RunAborted)]
    [InlineData(RunOutcome.Faulted, FaultCode.DriverAlarm, ExitCode.RunFaulted)]
    public void A_closed_run_tells_its_outcome(RunOutcome outcome, FaultCode fault, ExitCode code)
    {
        Assert.Equal(code, RunExit.CodeOf(new RunResult(RunResultKind.Closed, "", "1", outcome, fault)));
    }

    [Fact]
    public void Only_a_run_that_is_as_planned_exits_with_zero()
    {
        IEnumerable<RunResult> results =
            from kind in Enum.GetValues<RunResultKind>()
            from outcome in Enum.GetValues<RunOutcome>()
            from fault in new[] { FaultCode.None, FaultCode.DriverAlarm }
            select new RunResult(kind, "", "1", outcome, fault);

        Assert.All(results, result => Assert.Equal(result.IsAsPlanned, RunExit.CodeOf(result) == ExitCode.Ok));
    }

    public static TheoryData<RunResultKind, ExitCode> NotClosed => new()
    {
        { RunResultKind.Declined, ExitCode.RunStopped },
        { RunResultKind.LeftLoaded, ExitCode.RunStopped },
        { RunResultKind.NeverBegan, ExitCode.RunStopped },
        { RunResultKind.PlanRefused, ExitCode.Refused },
        { RunResultKind.RequestRefused, ExitCode.Refused },
        { RunResultKind.DeviceUnfit, ExitCode.Refused },
        { RunResultKind.Faulted, ExitCode.RunFaulted },
        { RunResultKind.DeviceRestarted, ExitCode.RunFaulted },
        { RunResultKind.Lost, ExitCode.RunFaulted },
        { RunResultKind.Aborted, ExitCode.RunAborted },
        { RunResultKind.NoDevice, ExitCode.LinkTrouble },
        { RunResultKind.OtherDevice, ExitCode.LinkTrouble },
        { RunResultKind.Busy, ExitCode.LinkTrouble },
        { RunResultKind.VersionRefused, ExitCode.LinkTrouble },
        { RunResultKind.LinkLost, ExitCode.LinkTrouble },
        { RunResultKind.StoreFailed, ExitCode.StoreTrouble },
    };

    [Theory]
    [MemberData(nameof(NotClosed))]
    public void A_run_that_was_not_closed_tells_why(RunResultKind kind, ExitCode code)
    {
        Assert.Equal(code, RunExit.CodeOf(new RunResult(kind, "", null, RunOutcome.None, FaultCode.None)));
    }

    [Fact]
    public void Every_end_of_a_run_has_its_exit_code_and_that_its_words()
    {
        IEnumerable<RunResultKind> listed = NotClosed.Select(row => row.Data.Item1).Append(RunResultKind.Closed);

        Assert.Equal(Enum.GetValues<RunResultKind>().Order(), listed.Order());
        Assert.All(NotClosed, row => Assert.NotEmpty(ExitCodeText.Of(row.Data.Item2)));
    }
}

using FoamDevice.Protocol;
using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class DeskNeighbourTests
{
    [Fact]
    public void An_idle_desk_lets_go_of_the_port_watches_who_took_it_and_takes_it_back()
    {
        using DeskBench bench = DeskBench.Found();

        ControlReply reply = bench.Computer.AskDesk(DeskBench.Port, ControlCommand.Yield);
        Assert.True(reply.Done);
        bench.Run(0.1);
        Assert.Empty(bench.Computer.Held);
        Assert.False(bench.Computer.Plugged[DeskBench.Port].IsOpen);

        bench.Computer.Others[DeskBench.Port] = _ => new ControlReply(true, "A run is in hand.", StatusOf(DeviceState.Homing, null), new ControlStandstill("working", "It works.", ""));
        bench.Until(() => bench.View is { Mode: DeskMode.Watching, Holder: not null, Status: not null }, withinSeconds: 2);
        Assert.Equal("foam run tessari-air", bench.View.Holder!.Command);
        Assert.Equal(DeviceState.Homing, bench.View.Status!.State);
        Assert.False(bench.View.Status.HasInputs);
        Assert.Null(bench.View.Settings);
        Assert.Equal(StandstillReason.Working, bench.View.Standstill!.Reason);

        bench.Computer.Others.Clear();
        bench.Until(() => bench.View is { Mode: DeskMode.Idle, Holder: null }, withinSeconds: 3);
    }

    [Fact]
    public void A_port_that_nobody_takes_after_all_is_taken_back()
    {
        using DeskBench bench = DeskBench.Found();

        bench.Computer.AskDesk(DeskBench.Port, ControlCommand.Yield);
        bench.Run(1);
        Assert.Empty(bench.Computer.Held);

        bench.Until(() => bench.View.Mode == DeskMode.Idle, withinSeconds: 5);
    }

    [Fact]
    public void A_desk_with_a_run_in_hand_refuses_to_let_go_in_words()
    {
        using DeskBench bench = DeskBench.Found();
        bench.RunTo(ConductorPhase.Mixing);

        ControlReply reply = bench.Computer.AskDesk(DeskBench.Port, ControlCommand.Yield);
        bench.Run(0.1);

        Assert.False(reply.Done);
        Assert.Contains("is in hand", reply.Text);
        Assert.Equal(DeskMode.Run, bench.View.Mode);
    }

    [Fact]
    public void A_run_of_the_page_is_stopped_from_a_shell()
    {
        using DeskBench bench = DeskBench.Found();
        bench.RunTo(ConductorPhase.Mixing);

        ControlReply reply = bench.Computer.AskDesk(DeskBench.Port, ControlCommand.Stop);
        bench.RunTo(ConductorPhase.Closed);
        bench.Run(1);

        Assert.Equal("Stopping after this pass.", reply.Text);
        Assert.Equal(RunOutcome.Stopped, bench.View.Run!.Result!.Outcome);
        Assert.Contains("another program of this computer: Stop asked for from another program", bench.Notes);
    }

    [Fact]
    public void A_run_of_the_page_is_aborted_from_a_shell()
    {
        using DeskBench bench = DeskBench.Found();
        bench.RunTo(ConductorPhase.Mixing);

        ControlReply reply = bench.Computer.AskDesk(DeskBench.Port, ControlCommand.Abort);
        bench.Until(() => bench.View.Run!.Result is not null);

        Assert.True(reply.Done);
        Assert.Equal(RunResultKind.Aborted, bench.View.Run!.Result!.Kind);
    }

    [Fact]
    public void A_shell_that_asks_how_things_stand_is_told_without_taking_the_port()
    {
        using DeskBench bench = DeskBench.Found();

        ControlReply reply = bench.Computer.AskDesk(DeskBench.Port, ControlCommand.Status);
        bench.Run(0.1);

        Assert.Equal("SIM-0001", reply.Status!.DeviceId);
        Assert.Equal("nothingAsked", reply.Standstill!.Reason);
        Assert.Equal(DeskMode.Idle, bench.View.Mode);
    }

    [Fact]
    public void A_program_that_has_the_port_already_when_the_desk_opens_is_watched()
    {
        using var bench = new DeskBench();
        bench.Plug(DeskBench.Port, bench.Device);
        bench.Computer.Others[DeskBench.Port] = _ => null;

        bench.Until(() => bench.View.Mode == DeskMode.Watching);

        Assert.NotNull(bench.View.Holder);
        Assert.Null(bench.View.Status);
        DeskAnswer answer = bench.Do(new StartRun(DeskBench.Method, RunContext.Empty));
        Assert.Contains("foam run tessari-air", answer.Text);
    }

    [Fact]
    public void A_run_from_a_shell_is_shown_from_its_record_and_its_end_stays_until_it_is_put_away()
    {
        using DeskBench bench = DeskBench.Found();
        string id = bench.Store.Begin(SampleRun.New());
        StoredEvent[] events = [.. SampleRun.Events(id)];
        int passes = events.Count(stored => stored.Type == EventType.PassCompleted);
        bench.Store.Append(new RecordChanges { Events = [.. events.TakeWhile(stored => stored.Type != EventType.RunEnded)] });
        bench.Computer.AskDesk(DeskBench.Port, ControlCommand.Yield);
        bench.Computer.Others[DeskBench.Port] = _ => new ControlReply(true, "A run is in hand.", StatusOf(DeviceState.Mixing, id, passes));

        bench.Until(() => bench.View.Run is not null);
        DeskRun run = bench.View.Run!;
        Assert.True(run.IsWatched);
        Assert.Equal((id, ConductorPhase.Mixing), (run.RecordId, run.Phase));
        Assert.Equal(passes, run.Passes.Count);
        Assert.NotNull(run.Plungers);
        Assert.Null(run.Question);

        bench.Store.Append(new RecordChanges { Events = [.. events.SkipWhile(stored => stored.Type != EventType.RunEnded)], Ends = [SampleRun.End(id)] });
        bench.Computer.Others.Clear();
        bench.Until(() => bench.View.Mode == DeskMode.Idle);
        Assert.Equal(RunResultKind.Closed, bench.View.Run!.Result!.Kind);
        bench.MustDo(new Dismiss());
        Assert.Null(bench.View.Run);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Stop_and_abort_reach_the_program_that_works_the_device_and_stand_in_its_record(bool isAbort)
    {
        using DeskBench bench = DeskBench.Found();
        string id = bench.Store.Begin(SampleRun.New());
        var heard = new List<ControlCommand>();
        bench.Computer.AskDesk(DeskBench.Port, ControlCommand.Yield);
        bench.Computer.Others[DeskBench.Port] = command =>
        {
            heard.Add(command);
            return new ControlReply(true, "It is on its way.", StatusOf(DeviceState.Mixing, id));
        };
        bench.Until(() => bench.View is { Mode: DeskMode.Watching, Status: not null });

        DeskAnswer answer = bench.Do(isAbort ? new AbortWork() : new StopWork(), DeskBench.Tess);

        Assert.Equal(new DeskAnswer(true, "It is on its way."), answer);
        Assert.Contains(isAbort ? ControlCommand.Abort : ControlCommand.Stop, heard);
        Assert.Equal([$"Tess: {(isAbort ? "Abort" : "Stop")} asked for at the bench page"], bench.Notes);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Stop_and_abort_reach_a_service_of_a_shell_which_has_no_record_and_stand_in_the_bench_log(bool isAbort)
    {
        using DeskBench bench = DeskBench.Found();
        var heard = new List<ControlCommand>();
        bench.Computer.AskDesk(DeskBench.Port, ControlCommand.Yield);
        bench.Computer.Others[DeskBench.Port] = command =>
        {
            heard.Add(command);
            return new ControlReply(true, "It ends in order.", StatusOf(DeviceState.Service, null), new ControlStandstill("inService", "It is in service.", ""));
        };
        bench.Until(() => bench.View is { Mode: DeskMode.Watching, Status.State: DeviceState.Service });

        DeskAnswer answer = bench.Do(isAbort ? new AbortWork() : new StopWork(), DeskBench.Tess);

        Assert.Equal(new DeskAnswer(true, "It ends in order."), answer);
        Assert.Contains(isAbort ? ControlCommand.Abort : ControlCommand.Stop, heard);
        Assert.Equal([$"Tess: {(isAbort ? "Abort" : "Stop")} asked for at the bench page"], bench.Acts);
    }

    [Fact]
    public void A_program_that_does_not_answer_an_abort_is_named_with_the_emergency_stop()
    {
        using DeskBench bench = DeskBench.Found();
        bench.Computer.AskDesk(DeskBench.Port, ControlCommand.Yield);
        bench.Computer.Others[DeskBench.Port] = _ => null;
        bench.Until(() => bench.View.Holder is not null);

        DeskAnswer answer = bench.Do(new AbortWork());

        Assert.False(answer.Done);
        Assert.Contains("press the emergency stop", answer.Text);
    }

    private static ControlStatus StatusOf(DeviceState state, string? recordId, int pass = 0) =>
        new("SIM-0001", true, HostLinkState.Open, state, ValvePosition.Mix, FaultCode.None, pass, 6, 6_400, null, null, recordId);
}

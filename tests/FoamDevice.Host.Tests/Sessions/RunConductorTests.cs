using FoamDevice.Protocol;
using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class RunConductorTests
{
    [Fact]
    public void A_run_goes_from_hello_to_a_closed_record_when_every_question_is_answered_with_yes()
    {
        var run = new ConductedBench();

        RunResult result = run.ToTheEnd();

        Assert.True(result.IsAsPlanned, result.Text);
        Assert.Equal(run.Bench.Store.Record.Header.Id, result.RecordId);
        Assert.Equal([Question.SyringesOut, Question.MountSyringes, Question.TakeOutFoam], run.Asked);
        Assert.Equal((RunOutcome.Completed, FaultCode.None), run.Bench.Store.End);
        Assert.Equal(RunOrders.Passes, run.Bench.Store.Events.Count(stored => stored.Type == EventType.PassCompleted && stored.RecordId is not null));
    }

    [Fact]
    public void The_phases_follow_the_device()
    {
        var run = new ConductedBench();

        run.ToTheEnd();

        Assert.Equal(
            [
                ConductorPhase.WaitingForDevice, ConductorPhase.Preparing, ConductorPhase.Homing, ConductorPhase.Loading, ConductorPhase.Ready,
                ConductorPhase.Filling, ConductorPhase.Mixing, ConductorPhase.Finished, ConductorPhase.Unloading, ConductorPhase.Closed,
            ],
            run.Phases);
    }

    [Fact]
    public void The_start_is_asked_for_when_the_order_says_so()
    {
        var run = new ConductedBench(RunOrders.Tessari with { AsksBeforeStart = true });

        run.ToTheEnd();

        Assert.Equal([Question.SyringesOut, Question.MountSyringes, Question.Start, Question.TakeOutFoam], run.Asked);
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void A_run_over_a_bad_line_is_recorded_as_over_a_good_one(int seed)
    {
        var faults = new LineFaults(seed, share: 0.002);
        var run = new ConductedBench();
        run.Bench.ToDevice = faults.Mangle;
        run.Bench.ToHost = faults.Mangle;

        RunResult result = run.ToTheEnd();

        Assert.True(result.IsAsPlanned, result.Text);
        Assert.Single(run.Bench.Device.Carried, RequestType.Prepare);
        Assert.Equal(RunOrders.Passes, run.Bench.Store.Events.Count(stored => stored.Type == EventType.PassCompleted));
        Assert.Empty(run.Bench.Store.Gaps);
    }

    [Fact]
    public void A_link_that_is_lost_and_comes_back_in_the_middle_costs_the_record_nothing()
    {
        var run = new ConductedBench();
        run.Until(ConductorPhase.Mixing);

        run.Bench.CutLine();
        run.Bench.Run(3);
        run.Bench.MendLine();
        RunResult result = run.ToTheEnd();

        Assert.True(result.IsAsPlanned, result.Text);
        Assert.Equal(RunOrders.Passes, run.Bench.Store.Events.Count(stored => stored.Type == EventType.PassCompleted));
    }

    [Fact]
    public void A_link_that_stays_lost_ends_the_run_for_the_host_and_leaves_the_record_unfinished()
    {
        var run = new ConductedBench();
        run.Until(ConductorPhase.Mixing);

        run.Bench.CutLine();
        RunResult result = run.ToTheEnd(withinSeconds: 150);

        Assert.Equal(RunResultKind.LinkLost, result.Kind);
        Assert.Single(run.Bench.Store.Records);
        Assert.Equal(RecordEnding.Open, run.Bench.Store.Record.Header.Ending);
    }

    [Fact]
    public void A_stop_ends_the_run_after_the_pass_and_the_syringes_are_taken_out_as_always()
    {
        var run = new ConductedBench();
        run.Until(ConductorPhase.Mixing);

        run.Conductor.RequestStop();
        RunResult result = run.ToTheEnd();

        Assert.Equal(RunOutcome.Stopped, result.Outcome);
        Assert.Equal(RunResultKind.Closed, result.Kind);
        Assert.False(result.IsAsPlanned);
        Assert.InRange(run.Bench.Device.Pass, 1, RunOrders.Passes - 1);
        Assert.Equal(Question.TakeOutFoam, run.Asked[^1]);
    }

    [Fact]
    public void No_to_mounting_stops_the_run_before_any_pass()
    {
        var run = new ConductedBench { Answer = question => question != Question.MountSyringes };

        RunResult result = run.ToTheEnd();

        Assert.Equal(RunOutcome.Stopped, result.Outcome);
        Assert.DoesNotContain(RequestType.Start, run.Bench.Device.Carried);
    }

    [Fact]
    public void No_to_empty_holders_moves_nothing_and_records_nothing()
    {
        var run = new ConductedBench { Answer = _ => false };

        RunResult result = run.ToTheEnd();

        Assert.Equal(RunResultKind.Declined, result.Kind);
        Assert.DoesNotContain(RequestType.Prepare, run.Bench.Device.Carried);
        Assert.Empty(run.Bench.Store.Records);
    }

    [Fact]
    public void No_to_taking_out_leaves_the_device_as_it_is_and_ends_the_record()
    {
        var run = new ConductedBench { Answer = question => question != Question.TakeOutFoam };

        RunResult result = run.ToTheEnd();

        Assert.Equal(RunResultKind.LeftLoaded, result.Kind);
        Assert.Equal(DeviceState.Finished, run.Bench.Device.State);
        Assert.Equal((RunOutcome.Completed, FaultCode.None), run.Bench.Store.End);
    }

    [Fact]
    public void A_stop_before_the_device_answers_ends_at_once()
    {
        var run = new ConductedBench();
        run.Bench.CutLine();

        run.Conductor.RequestStop();
        RunResult result = run.ToTheEnd(withinSeconds: 0.1);

        Assert.Equal(RunResultKind.Declined, result.Kind);
    }

    [Fact]
    public void An_abort_cuts_the_drivers_and_ends_the_record_as_aborted()
    {
        var run = new ConductedBench();
        run.Until(ConductorPhase.Mixing);

        run.Conductor.Abort();
        RunResult result = run.ToTheEnd(withinSeconds: 1);

        Assert.Equal(RunResultKind.Aborted, result.Kind);
        Assert.Equal((RunOutcome.Aborted, FaultCode.Aborted), run.Bench.Store.End);
        Assert.Equal(DeviceState.Faulted, run.Bench.Device.State);
    }

    [Fact]
    public void An_abort_that_nobody_confirms_sends_the_operator_to_the_emergency_stop()
    {
        var run = new ConductedBench();
        run.Until(ConductorPhase.Mixing);

        run.Bench.CutLine();
        run.Conductor.Abort();
        RunResult result = run.ToTheEnd(withinSeconds: 4);

        Assert.Equal(RunResultKind.Aborted, result.Kind);
        Assert.Contains("press the emergency stop", result.Text);
    }

    [Fact]
    public void A_fault_that_holds_is_cleared_and_the_syringes_are_taken_out()
    {
        var run = new ConductedBench();
        run.Until(ConductorPhase.Mixing);

        run.Bench.Device.RaiseFault(FaultCode.ValveTimeout);
        RunResult result = run.ToTheEnd();

        Assert.Equal((RunResultKind.Closed, RunOutcome.Faulted, FaultCode.ValveTimeout), (result.Kind, result.Outcome, result.Fault));
        Assert.Equal([Question.SyringesOut, Question.MountSyringes, Question.ClearFault, Question.TakeOutFoam], run.Asked);
        Assert.Equal((RunOutcome.Faulted, FaultCode.ValveTimeout), run.Bench.Store.End);
        Assert.Contains("Fault 401", result.Text);
    }

    [Fact]
    public void A_fault_that_cuts_closes_the_run_when_it_is_cleared()
    {
        var run = new ConductedBench();
        run.Until(ConductorPhase.Filling);

        run.Bench.Device.RaiseFault(FaultCode.DriverAlarm);
        RunResult result = run.ToTheEnd();

        Assert.Equal((RunResultKind.Closed, FaultCode.DriverAlarm), (result.Kind, result.Fault));
        Assert.DoesNotContain(Question.TakeOutFoam, run.Asked);
    }

    [Fact]
    public void A_fault_whose_cause_lasts_stays_latched_and_the_record_is_ended_all_the_same()
    {
        var run = new ConductedBench();
        run.Until(ConductorPhase.Mixing);

        run.Bench.Device.CauseLasts = true;
        run.Bench.Device.RaiseFault(FaultCode.SafetyChainOpen);
        RunResult result = run.ToTheEnd();

        Assert.Equal(RunResultKind.Faulted, result.Kind);
        Assert.Equal((RunOutcome.Faulted, FaultCode.SafetyChainOpen), run.Bench.Store.End);
    }

    [Fact]
    public void A_device_that_starts_anew_in_the_middle_ends_the_run_with_what_it_tells()
    {
        var run = new ConductedBench();
        run.Until(ConductorPhase.Mixing);

        run.Bench.Device.Restart(run.Bench.Now);
        RunResult result = run.ToTheEnd();

        Assert.Equal(RunResultKind.DeviceRestarted, result.Kind);
        Assert.Equal(FaultCode.RunOpenAtPowerUp, result.Fault);
        Assert.Contains(run.Bench.Store.Events, stored => stored is { BootId: 2, RecordId: not null });
    }

    [Fact]
    public void A_fault_that_is_latched_at_the_start_is_cleared_first()
    {
        var run = new ConductedBench();
        run.Bench.Device.RaiseFault(FaultCode.Aborted);

        RunResult result = run.ToTheEnd();

        Assert.True(result.IsAsPlanned, result.Text);
        Assert.Equal(Question.ClearFault, run.Asked[0]);
    }

    [Fact]
    public void Syringes_that_an_earlier_run_left_mounted_are_taken_out_first()
    {
        var earlier = new ConductedBench { Answer = question => question != Question.TakeOutFoam };
        earlier.ToTheEnd();

        var run = new ConductedBench(RunOrders.WithToken(2), earlier.Bench.NextHost());
        RunResult result = run.ToTheEnd();

        Assert.True(result.IsAsPlanned, result.Text);
        Assert.Equal([Question.TakeOutFoam, Question.SyringesOut, Question.MountSyringes, Question.TakeOutFoam], run.Asked);
        Assert.Equal(RecordEnding.Closed, run.Bench.Store.Of(RunOrders.Token).Header.Ending);
        Assert.Equal(run.Bench.Store.Of(2).Header.Id, result.RecordId);
    }

    [Fact]
    public void A_device_that_was_left_in_service_is_unloaded_first()
    {
        var run = new ConductedBench();
        run.Bench.Device.State = DeviceState.Service;

        RunResult result = run.ToTheEnd();

        Assert.True(result.IsAsPlanned, result.Text);
        Assert.Equal([Question.TakeOutFoam, Question.SyringesOut, Question.MountSyringes, Question.TakeOutFoam], run.Asked);
    }

    [Theory]
    [InlineData(CalibrationState.Missing, true)]
    [InlineData(CalibrationState.Overdue, true)]
    [InlineData(CalibrationState.Unknown, true)]
    [InlineData(CalibrationState.Valid, false)]
    public void A_doubtful_calibration_is_told_before_anything_moves(CalibrationState state, bool isTold)
    {
        var inForce = new CalibrationInForce(state, 1, null, "The volume is in doubt.");
        var run = new ConductedBench(RunOrders.Tessari with { CalibrationOf = (_, _) => inForce });

        run.Until(ConductorPhase.Homing);

        SessionNotice[] told = [.. run.Bench.Notices.Where(notice => notice.Kind == SessionNoticeKind.CalibrationDoubtful)];
        Assert.Equal(isTold ? ["The volume is in doubt. The record is marked."] : [], told.Select(notice => notice.Text));
    }

    [Fact]
    public void Another_hosts_run_in_the_middle_is_left_alone()
    {
        var earlier = new ConductedBench();
        earlier.Until(ConductorPhase.Loading);

        var run = new ConductedBench(bench: new SessionBench(session: 8) { Device = earlier.Bench.Device, Now = earlier.Bench.Now });
        RunResult result = run.ToTheEnd();

        Assert.Equal(RunResultKind.DeviceUnfit, result.Kind);
        Assert.Contains("foam stop", result.Text);
    }

    [Fact]
    public void A_plan_that_the_machine_can_not_carry_out_is_refused_before_anything_is_sent()
    {
        Method tooFast = RunOrders.Method with { Passes = 5_000 };
        var run = new ConductedBench(RunOrders.Tessari with
        {
            Planner = (machine, calibration) => RunPlanner.Plan(tooFast, machine, calibration, SyringeCatalog.Load(), RunOrders.Token),
        });

        RunResult result = run.ToTheEnd();

        Assert.Equal(RunResultKind.PlanRefused, result.Kind);
        Assert.Contains("5000", result.Text.Replace(",", "", StringComparison.Ordinal));
        Assert.Empty(run.Asked);
    }

    [Fact]
    public void A_plan_that_the_device_refuses_leaves_no_record()
    {
        var run = new ConductedBench(RunOrders.Tessari with
        {
            Planner = (machine, calibration) =>
            {
                RunPlan plan = RunOrders.Plan(machine, calibration);
                plan.Passes = 0;
                return plan;
            },
        });

        RunResult result = run.ToTheEnd();

        Assert.Equal(RunResultKind.PlanRefused, result.Kind);
        Assert.Empty(run.Bench.Store.Records);
    }

    [Fact]
    public void A_store_that_can_not_be_written_keeps_the_run_from_beginning()
    {
        var run = new ConductedBench();
        run.Bench.Store.IsFull = true;

        RunResult result = run.ToTheEnd();

        Assert.Equal(RunResultKind.StoreFailed, result.Kind);
        Assert.Contains("The disk is full.", result.Text);
        Assert.DoesNotContain(RequestType.Prepare, run.Bench.Device.Carried);
    }

    [Fact]
    public void A_device_without_settings_or_with_a_failed_self_test_is_unfit()
    {
        var bare = new ConductedBench(bench: new SessionBench { Device = new ScriptedDevice { Machine = null } });
        var broken = new ConductedBench(bench: new SessionBench { Device = new ScriptedDevice { SelfTest = SelfTestState.Failed } });

        Assert.Equal(RunResultKind.DeviceUnfit, bare.ToTheEnd().Kind);
        Assert.Contains("loop-back", broken.ToTheEnd().Text);
    }

    [Fact]
    public void Silence_is_no_device()
    {
        var run = new ConductedBench(RunOrders.Tessari with { PortName = "/dev/ttyUSB7" });
        run.Bench.CutLine();

        RunResult result = run.ToTheEnd();

        Assert.Equal(RunResultKind.NoDevice, result.Kind);
        Assert.Contains("Nothing is heard on /dev/ttyUSB7", result.Text);
    }

    [Fact]
    public void A_device_of_another_host_is_busy()
    {
        var other = new SessionBench(session: 9).Open();
        var run = new ConductedBench(bench: new SessionBench(session: 8) { Device = other.Device, Now = other.Now });
        byte[] beat = BeatOf(session: 9);
        run.Bench.AfterTurn += now => other.Device.Receive(beat, now);

        RunResult result = run.ToTheEnd();

        Assert.Equal(RunResultKind.Busy, result.Kind);
    }

    private static byte[] BeatOf(uint session)
    {
        var writer = new FrameWriter();
        writer.Begin(FrameKind.HostBeat, 0);
        new HostBeat { Session = session, BootId = 1 }.Write(writer.Payload);
        byte[] frame = new byte[FrameFormat.MaxWireBytes];
        return frame[..writer.End(frame, 0)];
    }
}

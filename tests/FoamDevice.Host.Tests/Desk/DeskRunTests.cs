using FoamDevice.Protocol;
using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class DeskRunTests
{
    [Fact]
    public void A_whole_run_goes_from_the_button_to_the_closed_record()
    {
        using DeskBench bench = DeskBench.Found();

        bench.MustDo(new StartRun(DeskBench.Method, RunContext.Empty.With(RunContextField.LabelId, "S-17")), DeskBench.Tess);
        Assert.Equal(DeskMode.Run, bench.View.Mode);
        bench.RunTo(ConductorPhase.Closed);

        DeskRun run = bench.View.Run!;
        Assert.True(run.Result!.IsAsPlanned);
        Assert.Equal(DeskMode.Idle, bench.View.Mode);
        Assert.Equal("Tess", run.Operator);
        Assert.Equal(bench.Record.Header.Id, run.RecordId);
        Assert.Equal(RecordEnding.Closed, bench.Record.Header.Ending);
        Assert.Equal(("Tess", "S-17"), (bench.Record.Operator, bench.Record.Header.Label));
        Assert.Equal(Enumerable.Range(1, RunOrders.Passes), run.Passes.Select(pass => pass.Number));
        Assert.Equal(bench.Record.Passes.Select(pass => pass.DurationMicroseconds), run.Passes.Select(pass => (uint)pass.Duration.TotalMicroseconds));
        Assert.Equal(SyringeSide.A, run.FoamIn);
        Assert.Equal(FoamBirth.Of(bench.Record).At!.Value, run.FoamBornAt!.Value, TimeSpan.FromMilliseconds(200));
    }

    [Fact]
    public void Who_answered_what_stands_in_the_record()
    {
        using DeskBench bench = DeskBench.Found();

        bench.RunTo(ConductorPhase.Closed);
        bench.Run(1);

        Assert.Equal(
            [
                "Tess: Both holders confirmed as empty at the bench page",
                "Tess: Syringes and gas bag confirmed as mounted at the bench page",
                "Tess: Start confirmed at the bench page",
                "Tess: Syringes confirmed as taken out at the bench page",
            ],
            bench.Notes);
        Assert.True(bench.Store.Verify().IsWhole);
    }

    [Fact]
    public void Controls_that_change_hands_before_the_record_is_begun_stand_in_it_all_the_same()
    {
        using DeskBench bench = DeskBench.Found();
        bench.MustDo(new StartRun(DeskBench.Method, RunContext.Empty), DeskBench.Tess);
        Assert.Null(bench.View.Run!.RecordId);

        bench.MustDo(new WriteDown(BenchActKind.Controls, "Tess handed the controls over to Ada."), DeskBench.Ada);
        bench.RunTo(ConductorPhase.Loading);
        bench.Run(1);

        Assert.Equal("Ada: Tess handed the controls over to Ada.", bench.Notes[0]);
        Assert.Equal(["Ada: Tess handed the controls over to Ada."], bench.Acts);
    }

    [Fact]
    public void What_was_asked_of_a_run_that_never_began_stands_in_the_benchs_own_log()
    {
        using DeskBench bench = DeskBench.Found();
        bench.MustDo(new StartRun(DeskBench.Method, RunContext.Empty), DeskBench.Tess);

        bench.MustDo(new StopWork(), DeskBench.Tess);
        bench.Until(() => bench.View.Run!.Result is not null);
        bench.Run(1);

        Assert.Empty(bench.Store.List(10));
        Assert.Equal(["Tess: Stop asked for at the bench page"], bench.Acts);
    }

    [Fact]
    public void What_is_asked_of_the_machine_outside_of_a_run_stands_in_the_benchs_own_log()
    {
        using DeskBench bench = DeskBench.Found();

        bench.MustDo(new HomeCarriages(), DeskBench.Tess);
        bench.MustDo(new AbortWork(), DeskBench.Viola with { Role = DeskRole.Technician });
        bench.Run(15);
        bench.MustDo(new ClearFault(FaultCode.Aborted), DeskBench.Ada);
        bench.Run(1);

        Assert.Equal(["Tess: Homing asked for at the bench page", "Viola: Abort asked for at the bench page", "Ada: Fault 501 cleared at the bench page"], bench.Acts);
        Assert.True(bench.Store.Verify().IsWhole);
    }

    [Fact]
    public void The_picture_of_a_run_grows_with_it()
    {
        using DeskBench bench = DeskBench.Found();

        bench.RunTo(ConductorPhase.Loading);
        Assert.NotNull(bench.View.Run!.Plan);
        Assert.NotNull(bench.View.Run.Plungers);
        Assert.Contains("primed with 2 mL", bench.View.Run.Mounting!.Text);
        Assert.Equal(bench.Record.Header.Id, bench.View.Run.RecordId);
        Assert.Null(bench.View.Run.FoamBornAt);

        bench.AnswerUntil(() => bench.View.Run!.Passes.Count == 3);
        Assert.Equal(ConductorPhase.Mixing, bench.View.Run.Phase);
        Assert.Null(bench.View.Status!.FoamAge);

        bench.Until(() => bench.View.Run!.Phase == ConductorPhase.Finished && bench.View.Run.Question is not null);
        Assert.Equal(Question.TakeOutFoam, bench.View.Run.Question!.Question);
        Assert.NotNull(bench.View.Run.FoamBornAt);
        Assert.NotNull(bench.View.Status.FoamAge);
    }

    [Fact]
    public void The_foams_birth_stays_with_the_run_after_its_end_until_it_is_put_away()
    {
        using DeskBench bench = DeskBench.Found();
        bench.RunTo(ConductorPhase.Closed);
        DateTimeOffset? born = bench.View.Run!.FoamBornAt;

        bench.Run(120);
        Assert.Equal(born, bench.View.Run.FoamBornAt);
        bench.MustDo(new Dismiss());

        Assert.Null(bench.View.Run);
    }

    [Fact]
    public void A_run_that_goes_on_is_not_put_away()
    {
        using DeskBench bench = DeskBench.Found();
        bench.RunTo(ConductorPhase.Mixing);

        Assert.False(bench.Do(new Dismiss()).Done);

        Assert.NotNull(bench.View.Run);
    }

    [Fact]
    public void A_button_that_is_pressed_twice_does_nothing_twice_and_gets_the_same_answer()
    {
        using DeskBench bench = DeskBench.Found();
        var start = new StartRun(DeskBench.Method, RunContext.Empty);

        DeskAnswer first = bench.Do(start);
        bench.RunTo(ConductorPhase.Closed);
        DeskAnswer again = bench.Do(start);
        bench.Run(5);

        Assert.Equal(first, again);
        Assert.Equal(DeskMode.Idle, bench.View.Mode);
        Assert.Single(bench.Store.List(10));
    }

    [Fact]
    public void Of_two_starts_only_the_first_counts()
    {
        using DeskBench bench = DeskBench.Found();
        bench.MustDo(new StartRun(DeskBench.Method, RunContext.Empty), DeskBench.Tess);

        DeskAnswer second = bench.Do(new StartRun(DeskBench.Method, RunContext.Empty), DeskBench.Ada);

        Assert.False(second.Done);
        Assert.Contains("is in hand", second.Text);
        Assert.Equal("Tess", bench.View.Run!.Operator);
    }

    [Fact]
    public void A_late_answer_to_an_older_question_does_nothing()
    {
        using DeskBench bench = DeskBench.Found();
        bench.MustDo(new StartRun(DeskBench.Method, RunContext.Empty));
        bench.Until(() => bench.View.Run!.Question is not null);
        long number = bench.View.Run!.Question!.Number;
        bench.MustDo(new AnswerQuestion(number, Yes: true));
        bench.Until(() => bench.View.Run!.Question is { Question: Question.MountSyringes });

        DeskAnswer late = bench.Do(new AnswerQuestion(number, Yes: true));
        bench.Run(2);

        Assert.False(late.Done);
        Assert.Equal(Question.MountSyringes, bench.View.Run.Question!.Question);
    }

    [Fact]
    public void A_method_that_the_machine_can_not_run_is_refused_with_the_numbers_before_anything_moves()
    {
        using DeskBench bench = DeskBench.Found();

        DeskAnswer answer = bench.Do(new StartRun(DeskBench.Method with { LiquidMilliliters = 9 }, RunContext.Empty));

        Assert.False(answer.Done);
        Assert.Contains("mL", answer.Text);
        Assert.Equal(DeskMode.Idle, bench.View.Mode);
        Assert.Empty(bench.Store.List(10));
    }

    [Fact]
    public void Whoever_may_only_look_starts_nothing()
    {
        using DeskBench bench = DeskBench.Found();

        DeskAnswer start = bench.Do(new StartRun(DeskBench.Method, RunContext.Empty), DeskBench.Viola);
        DeskAnswer service = bench.Do(new BeginService(ServiceJob.SelfTest), DeskBench.Tess);

        Assert.Equal((false, false), (start.Done, service.Done));
        Assert.Contains("needs the role Technician", start.Text);
        Assert.Contains("needs the role Engineer", service.Text);
        Assert.Equal(DeskMode.Idle, bench.View.Mode);
    }

    [Fact]
    public void Stop_ends_the_run_after_this_pass()
    {
        using DeskBench bench = DeskBench.Found();
        bench.RunTo(ConductorPhase.Mixing);

        DeskAnswer answer = bench.Do(new StopWork(), DeskBench.Ada);
        Assert.Equal((true, "Stopping after this pass."), (answer.Done, answer.Text));
        Assert.True(bench.View.Run!.IsStopping);
        bench.RunTo(ConductorPhase.Closed);
        bench.Run(1);

        Assert.Equal(RunOutcome.Stopped, bench.View.Run.Result!.Outcome);
        Assert.True(bench.View.Run.Passes.Count < RunOrders.Passes);
        Assert.Contains("Ada: Stop asked for at the bench page", bench.Notes);
    }

    [Fact]
    public void Stop_once_the_foam_is_made_leaves_nothing_behind()
    {
        using DeskBench bench = DeskBench.Found();
        bench.RunTo(ConductorPhase.Finished);

        DeskAnswer answer = bench.Do(new StopWork());
        bench.Run(1);

        Assert.False(answer.Done);
        Assert.Equal(Question.TakeOutFoam, bench.View.Run!.Question!.Question);
    }

    [Fact]
    public void Abort_cuts_the_drivers_and_what_was_cut_is_cleared_and_homed_by_buttons()
    {
        using DeskBench bench = DeskBench.Found();
        bench.RunTo(ConductorPhase.Mixing);

        bench.MustDo(new AbortWork(), DeskBench.Tess);
        Assert.True(bench.View.Run!.IsAborting);
        bench.Until(() => bench.View.Run.Result is not null, withinSeconds: 4);
        Assert.Equal(RunResultKind.Aborted, bench.View.Run.Result!.Kind);
        Assert.False(bench.Device.Bench.DriversEnabled);
        Assert.Equal((DeskMode.Idle, FaultCode.Aborted), (bench.View.Mode, bench.View.Status!.FaultCode));

        bench.Run(15);
        bench.MustDo(new ClearFault(FaultCode.Aborted), DeskBench.Tess);
        bench.MustDo(new HomeCarriages(), DeskBench.Tess);
        bench.Until(() => bench.View.Status is { State: DeviceState.Idle } status && status.Flags.HasFlag(DeviceFlags.HomeA | DeviceFlags.HomeB));

        Assert.Contains("Tess: Abort asked for at the bench page", bench.Notes);
        Assert.Contains("Tess: Fault 501 cleared at the bench page", bench.Notes);
        Assert.Null(bench.View.Status!.Fault);
    }

    [Fact]
    public void A_fault_asks_with_its_cause_and_left_latched_it_ends_the_run()
    {
        using DeskBench bench = DeskBench.Found();
        bench.RunTo(ConductorPhase.Mixing);

        bench.Device.Operator.PressEmergencyStop();
        bench.Until(() => bench.View.Run!.Question is { Question: Question.ClearFault }, withinSeconds: 5);
        Assert.NotNull(bench.View.Status!.Fault);
        bench.MustDo(new AnswerQuestion(bench.View.Run!.Question!.Number, Yes: false));
        bench.Until(() => bench.View.Run.Result is not null);

        Assert.Equal(RunResultKind.Faulted, bench.View.Run.Result!.Kind);
        Assert.Equal(RecordEnding.Left, bench.View.Run.Result.Ending);
    }

    [Fact]
    public void A_device_that_is_unplugged_in_a_run_and_comes_back_on_another_port_goes_on()
    {
        using DeskBench bench = DeskBench.Found();
        bench.RunTo(ConductorPhase.Mixing);

        bench.Unplug(DeskBench.Port);
        bench.Until(() => bench.View.Status is null, withinSeconds: 2);
        Assert.Equal(DeskMode.Run, bench.View.Mode);
        Assert.Equal(StandstillReason.PortLost, bench.View.Standstill!.Reason);
        bench.Run(3);
        bench.Plug(DeskBench.OtherPort, bench.Device);
        bench.Until(() => bench.View.Status is not null, withinSeconds: 2);
        bench.RunTo(ConductorPhase.Closed);

        Assert.Equal(DeskBench.OtherPort, bench.View.Port);
        Assert.Equal(bench.Record.Passes.Count, bench.View.Run!.Passes.Count);
        Assert.Empty(bench.Record.Gaps);
        Assert.Contains(bench.View.Notices, notice => notice.Text.Contains("found again on /dev/ttyUSB1"));
    }

    [Fact]
    public void A_device_that_stays_away_ends_the_run_of_the_page_and_its_record_can_be_recovered_once_it_is_back()
    {
        using DeskBench bench = DeskBench.Found();
        bench.RunTo(ConductorPhase.Mixing);

        bench.Unplug(DeskBench.Port);
        bench.Until(() => bench.View.Run!.Result is not null, withinSeconds: 130);
        Assert.Equal(RunResultKind.LinkLost, bench.View.Run!.Result!.Kind);
        bench.Until(() => bench.View.Mode == DeskMode.Searching);
        bench.Plug(DeskBench.Port, bench.Device);
        bench.Until(() => bench.View is { Mode: DeskMode.Idle, Unfinished.Count: 1 });
        bench.MustDo(new RecoverRun(bench.View.Unfinished[0].Id), DeskBench.Tess);
        bench.RunTo(ConductorPhase.Closed);

        Assert.Equal(RunResultKind.Closed, bench.View.Run.Result.Kind);
        Assert.Equal(RecordEnding.Closed, bench.Record.Header.Ending);
    }

    [Fact]
    public void A_start_that_is_confirmed_while_the_line_is_dead_starts_nothing_later()
    {
        using DeskBench bench = DeskBench.Found();
        bench.AnswerUntil(() =>
        {
            if (bench.View.Run is null)
                bench.Work.Do(new StartRun(DeskBench.Method, RunContext.Empty), DeskBench.Tess, _ => { });

            return bench.View.Run?.Question is { Question: Question.Start };
        });
        VirtualPort port = bench.Computer.Plugged[DeskBench.Port];
        port.Device = null;
        long asked = bench.View.Run!.Question!.Number;
        bench.Run(2);
        Assert.Null(bench.View.Run.Question);
        DeskAnswer late = bench.Do(new AnswerQuestion(asked, Yes: true), DeskBench.Tess);
        Assert.False(late.Done);

        port.Device = bench.Device;
        bench.Until(() => bench.View.Run.Question is { Question: Question.Start });
        bench.Run(5);

        Assert.NotEqual(asked, bench.View.Run.Question!.Number);
        Assert.Equal(DeviceState.Ready, bench.View.Status!.State);
    }

    [Fact]
    public void Abort_without_a_line_says_to_press_the_emergency_stop()
    {
        using DeskBench bench = DeskBench.Found();
        bench.RunTo(ConductorPhase.Mixing);
        bench.Unplug(DeskBench.Port);
        bench.Until(() => bench.View.Status is null);

        DeskAnswer answer = bench.Do(new AbortWork());

        Assert.False(answer.Done);
        Assert.Contains("emergency stop", answer.Text);
    }

    [Fact]
    public void A_store_that_fails_in_a_run_is_told_and_stops_neither_the_run_nor_an_abort()
    {
        using DeskBench bench = DeskBench.Found();
        bench.RunTo(ConductorPhase.Mixing);

        bench.Events.IsFull = true;
        bench.Until(() => bench.View.StoreTrouble is not null, withinSeconds: 5);
        Assert.Equal("The disk is full.", bench.View.StoreTrouble!.Text);
        bench.Until(() => bench.View.Run!.Passes.Count == RunOrders.Passes);
        bench.MustDo(new AbortWork());
        bench.Until(() => !bench.Device.Bench.DriversEnabled, withinSeconds: 0.1);
        bench.Events.IsFull = false;

        bench.Until(() => bench.View.StoreTrouble is null);
        bench.Until(() => bench.Record.Passes.Count == RunOrders.Passes);
        Assert.Empty(bench.Record.Gaps);
    }

    [Fact]
    public void No_run_is_begun_that_could_not_be_recorded()
    {
        using DeskBench bench = DeskBench.Found();
        bench.Events.IsFull = true;

        bench.MustDo(new StartRun(DeskBench.Method, RunContext.Empty));
        bench.AnswerUntil(() => bench.View.Run!.Result is not null);

        Assert.Equal(RunResultKind.StoreFailed, bench.View.Run!.Result!.Kind);
        Assert.Contains("disk is full", bench.View.Run.Result.Text);
        Assert.Equal(DeviceState.Idle, bench.View.Status!.State);

        bench.Events.IsFull = false;
        bench.Run(2);
        bench.RunTo(ConductorPhase.Loading);
    }

    [Fact]
    public void A_run_whose_program_died_is_offered_at_its_next_start_and_goes_on_to_its_end()
    {
        using DeskBench bench = DeskBench.Found();
        bench.RunTo(ConductorPhase.Mixing);
        bench.Until(() => bench.View.Run!.Passes.Count == 2);

        bench.Restart();
        bench.Until(() => bench.View.Unfinished.Count == 1, withinSeconds: 5);
        Assert.Null(bench.View.Run);
        string id = bench.View.Unfinished[0].Id;
        bench.MustDo(new RecoverRun(id), DeskBench.Ada);
        Assert.Equal(DeskMode.Run, bench.View.Mode);
        Assert.Equal(DeskBench.Method.Id, bench.View.Run!.Method!.Id);
        Assert.True(bench.View.Run.Passes.Count >= 2);
        bench.RunTo(ConductorPhase.Closed);

        Assert.Equal(RecordEnding.Closed, bench.Record.Header.Ending);
        Assert.Equal(bench.Record.Passes.Count, bench.View.Run.Passes.Count);
        Assert.Empty(bench.Record.Gaps);
        Assert.Empty(bench.View.Unfinished);
        Assert.Contains("Ada: Taken up again at the bench page", bench.Notes);
    }

    [Fact]
    public void A_run_that_another_program_conducts_is_not_offered()
    {
        using DeskBench bench = DeskBench.Found();
        bench.RunTo(ConductorPhase.Mixing);
        bench.Computer.ConductedElsewhere.Add(bench.View.Run!.RecordId!);

        bench.Restart();
        bench.Until(() => bench.View.Mode == DeskMode.Idle);
        bench.Run(2);

        Assert.Empty(bench.View.Unfinished);
    }

    [Fact]
    public void From_the_press_of_a_button_on_the_picture_says_what_was_asked()
    {
        using DeskBench bench = DeskBench.Found();

        bench.Work.Do(new HomeCarriages(), DeskBench.Tess, _ => { });
        bench.Run(0.01);

        Assert.Equal((DeviceState.Idle, StandstillReason.Working, "The carriages are homing."), (bench.View.Status!.State, bench.View.Standstill!.Reason, bench.View.Standstill.Text));
        bench.Until(() => bench.View is { Standstill.Reason: StandstillReason.NothingAsked, Status.State: DeviceState.Idle });
        bench.MustDo(new HomeCarriages());
    }

    [Fact]
    public void A_run_that_nobody_conducts_is_stopped_by_the_button()
    {
        using DeskBench bench = DeskBench.Found();
        bench.RunTo(ConductorPhase.Mixing);
        bench.Restart();
        bench.Until(() => bench.View.Status is { State: DeviceState.Mixing });

        bench.MustDo(new StopWork());

        bench.Until(() => bench.View.Status!.State == DeviceState.Finished);
        Assert.True(bench.Device.Firmware!.State == DeviceState.Finished);
    }

    [Fact]
    public void One_run_follows_the_other_over_the_same_session()
    {
        using DeskBench bench = DeskBench.Found();
        bench.RunTo(ConductorPhase.Closed);

        bench.RunTo(ConductorPhase.Closed);
        bench.MustDo(new StartRun(DeskBench.Method, RunContext.Empty));
        Assert.Null(bench.View.Run!.RecordId);
        Assert.Empty(bench.View.Run.Passes);
        bench.Until(() => bench.View.Run.Question is not null);
        bench.MustDo(new AnswerQuestion(bench.View.Run.Question!.Number, Yes: false));
        bench.Until(() => bench.View.Run.Result is not null);

        Assert.Equal((RunResultKind.Declined, null), (bench.View.Run.Result!.Kind, bench.View.Run.Result.RecordId));
        Assert.Equal(1, bench.Computer.Plugged[DeskBench.Port].TimesOpened);
    }

    [Fact]
    public void A_fault_can_not_be_cleared_while_its_cause_lasts()
    {
        using DeskBench bench = DeskBench.Found(autoOperator: false);
        bench.MustDo(new HomeCarriages());
        bench.Device.Operator.PressEmergencyStop();
        bench.Until(() => bench.View.Status is { Fault: not null });
        bench.Run(15);

        DeskAnswer refused = bench.Do(new ClearFault(bench.View.Status!.FaultCode));
        Assert.False(refused.Done);
        bench.Device.Operator.ReleaseEmergencyStop();
        bench.Device.Operator.ResetChain();
        bench.Run(1);

        Assert.True(bench.Do(new ClearFault(bench.View.Status.FaultCode)).Done);
    }

    [Fact]
    public void Whoever_waits_for_an_answer_gets_one_when_the_program_makes_a_mistake()
    {
        using DeskBench bench = DeskBench.Found();
        DeskAnswer? answer = null;
        bench.Work.Do(new HomeCarriages(), DeskBench.Ada, given => answer = given);
        Assert.Null(answer);

        bench.Work.Break(new InvalidOperationException("Nobody thought of this."));

        Assert.False(answer!.Done);
        Assert.Contains("Look at the bench", answer.Text);
    }

    [Fact]
    public void A_mistake_of_the_program_is_told_and_the_run_can_be_recovered()
    {
        using DeskBench bench = DeskBench.Found();
        bench.RunTo(ConductorPhase.Mixing);
        bench.Events.IsBroken = true;
        InvalidOperationException mistake = Assert.Throws<InvalidOperationException>(() => bench.Run(5));
        bench.Events.IsBroken = false;

        bench.Work.Break(mistake);
        bench.Until(() => bench.View is { Mode: DeskMode.Idle, Unfinished.Count: 1 });

        Assert.Contains(bench.View.Notices, notice => notice.Text.Contains("Nobody thought of this."));
        Assert.Null(bench.View.Run);
        bench.MustDo(new RecoverRun(bench.View.Unfinished[0].Id));
        bench.RunTo(ConductorPhase.Closed);
        Assert.Equal(RecordEnding.Closed, bench.Record.Header.Ending);
    }
}

using FoamDevice.Protocol;
using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class RecordAdoptionTests
{
    [Fact]
    public void The_record_is_there_before_the_device_gets_the_plan()
    {
        var run = new ConductedBench();
        bool hadRecord = false;
        run.Bench.ToDevice = bytes =>
        {
            hadRecord |= run.Bench.Store.Records.Count == 1;
            Assert.True(hadRecord || run.Bench.Device.State == DeviceState.Idle);
            return bytes;
        };

        run.ToTheEnd();

        Assert.True(hadRecord);
    }

    [Fact]
    public void A_host_killed_before_it_heard_of_the_acceptance_leaves_a_record_that_the_next_one_fills()
    {
        var first = new ConductedBench();
        first.Bench.ToHost = bytes => first.Bench.Device.State == DeviceState.Idle ? bytes : [];
        first.Bench.RunUntil(() => first.Bench.Device.State == DeviceState.Homing);
        Assert.Empty(first.Bench.Store.Record.Events);

        SessionBench second = first.Bench.NextHost().Open();
        second.RunUntil(() => second.Device.State == DeviceState.Loading);
        second.Run(0.5);

        Assert.Equal(EventType.RunAccepted, second.Store.Record.Events[0].Type);
        Assert.Contains(second.Notices, notice => notice.Kind == SessionNoticeKind.RecordAdopted);
    }

    [Fact]
    public void A_record_whose_plan_never_reached_the_device_is_taken_away_by_the_next_host()
    {
        var first = new SessionBench().Open();
        first.Run(0.5);
        first.Recorder.Announce(RunOrders.RecordOn(first.Session), first.Now);

        SessionBench second = first.NextHost().Open();
        second.Run(1);

        Assert.Empty(second.Store.Records);
    }

    [Fact]
    public void A_record_whose_plan_may_still_arrive_is_not_taken_away()
    {
        var bench = new SessionBench().Open();
        bench.Run(0.5);
        bench.Recorder.Announce(RunOrders.RecordOn(bench.Session), bench.Now);

        bench.Run(5);

        Assert.Single(bench.Store.Records);
    }

    [Fact]
    public void A_host_killed_between_the_end_and_the_closing_leaves_the_closing_to_the_next()
    {
        var first = new ConductedBench();
        first.Until(ConductorPhase.Finished);
        first.Bench.Run(0.2);

        var second = new ConductedBench(RunOrders.WithToken(2), first.Bench.NextHost());
        RunResult result = second.ToTheEnd();

        Assert.True(result.IsAsPlanned, result.Text);
        AssertComplete(second.Bench, RunOrders.Token);
        Assert.Contains(second.Bench.Notices, notice => notice.Kind == SessionNoticeKind.RecordClosed);
    }

    [Fact]
    public void A_host_killed_between_storing_and_acknowledging_leads_to_no_double()
    {
        var first = new ConductedBench();
        first.Until(ConductorPhase.Mixing);
        first.Bench.ToDevice = _ => [];
        first.Bench.Run(0.5);
        Assert.True(first.Bench.Device.Journal.Oldest <= first.Bench.Recorder.StoredSequence);

        var second = ConductedBench.Recovering(first.Bench.NextHost(), first.Bench.Store.Record);
        second.ToTheEnd();

        AssertComplete(second.Bench, RunOrders.Token);
    }

    [Fact]
    public void An_operator_who_left_with_the_syringes_in_has_an_ended_record_to_which_unloading_is_added()
    {
        var first = new ConductedBench { Answer = question => question != Question.TakeOutFoam };
        first.ToTheEnd();
        Assert.Equal((RecordEnding.Left, RunOutcome.Completed), EndOf(first.Bench));

        var second = ConductedBench.Recovering(first.Bench.NextHost(), first.Bench.Store.Record);
        second.ToTheEnd();

        Assert.Equal((RecordEnding.Closed, RunOutcome.Completed), EndOf(second.Bench));
        AssertComplete(second.Bench, RunOrders.Token);
    }

    [Fact]
    public void A_device_that_lost_power_while_no_host_was_there_ends_the_record_with_an_open_gap_after_the_last_event_stored()
    {
        var first = new ConductedBench();
        first.Until(ConductorPhase.Mixing);
        uint stored = first.Bench.Store.Record.Events[^1].Sequence;
        SessionBench second = first.Bench.NextHost();
        second.Device.Restart(second.Now);

        second.Open();
        second.Run(1);

        RunRecord record = second.Store.Record;
        LostEvents gap = Assert.Single(record.Gaps);
        Assert.Equal((1u, stored + 1, null), (gap.BootId, gap.FirstSequence, gap.LastSequence));
        Assert.Equal((RecordEnding.Lost, RunOutcome.Faulted, FaultCode.RunOpenAtPowerUp), (record.Header.Ending, record.Header.Outcome, record.Header.Fault));
        Assert.Equal(EventType.FaultRaised, record.Events[^1].Type);
    }

    [Fact]
    public void A_device_that_lost_power_and_names_no_run_ends_the_record_as_lost_without_a_fault()
    {
        SessionBench first = WithTold(EventType.PassCompleted);

        SessionBench second = first.NextHost();
        second.Device.Restart(second.Now);
        second.Open();
        second.Run(1);

        Assert.Equal((RecordEnding.Lost, RunOutcome.None), EndOf(second));
        Assert.Null(Assert.Single(second.Store.Record.Gaps).LastSequence);
        Assert.DoesNotContain(second.Store.Record.Events, stored => stored.BootId == 2);
    }

    [Fact]
    public void A_device_that_could_not_count_its_start_and_so_tells_no_events_ends_the_record_with_an_open_gap_all_the_same()
    {
        SessionBench first = WithTold(EventType.PassCompleted);
        uint stored = first.Store.Record.Events[^1].Sequence;

        SessionBench second = first.NextHost();
        second.Device.RestartUncounted(second.Now);
        second.Open();
        second.Run(1);

        Assert.Equal(RecordEnding.Lost, EndOf(second).Ending);
        Assert.Contains(second.Notices, notice => notice.Kind == SessionNoticeKind.Opened);
        LostEvents gap = Assert.Single(second.Store.Record.Gaps);
        Assert.Equal((1u, stored + 1, null), (gap.BootId, gap.FirstSequence, gap.LastSequence));
    }

    [Fact]
    public void A_device_that_took_another_hosts_run_meanwhile_ends_the_record_as_lost()
    {
        SessionBench first = WithTold(EventType.PassCompleted);
        first.Device.ClaimedRun = 99;
        first.Device.Tell(EventType.RunAccepted, new RunAccepted { RunToken = 99 });

        SessionBench second = first.NextHost().Open();
        second.Run(1);

        Assert.Equal(RecordEnding.Lost, EndOf(second).Ending);
        Assert.Contains(second.Notices, notice => notice.Kind == SessionNoticeKind.RecordLost);
    }

    [Fact]
    public void A_journal_that_ran_over_while_no_host_was_there_is_a_gap_of_the_record_and_the_rest_follows_it()
    {
        SessionBench first = WithTold(EventType.PassCompleted);
        uint stored = first.Store.Record.Events[^1].Sequence;
        for (int i = 0; i < Journal.Slots + 10; i++)
        {
            first.Device.Tell(EventType.PassCompleted, new PassCompleted { Pass = (ushort)(i + 2) });
        }

        SessionBench second = first.NextHost().Open();
        second.Run(3);
        second.Device.Tell(EventType.RunClosed, new RunClosed { RunToken = RunOrders.Token });
        second.Run(0.5);

        LostEvents gap = Assert.Single(second.Store.Record.Gaps);
        Assert.Equal((stored + 1, stored + 10), (gap.FirstSequence, gap.LastSequence));
        Assert.Equal(RecordEnding.Closed, EndOf(second).Ending);
    }

    [Fact]
    public void An_acceptance_that_was_lost_in_a_gap_does_not_cost_the_run_its_record()
    {
        var first = new SessionBench().Open();
        first.Run(0.5);
        first.Recorder.Announce(RunOrders.RecordOn(first.Session), first.Now);
        first.CutLine();
        first.Device.ClaimedRun = RunOrders.Token;
        first.Device.Tell(EventType.RunAccepted, new RunAccepted { RunToken = RunOrders.Token });
        for (int i = 0; i < Journal.Slots; i++)
        {
            first.Device.Tell(EventType.PassCompleted, new PassCompleted { Pass = (ushort)(i + 1) });
        }

        SessionBench second = first.NextHost().Open();
        second.Run(3);

        Assert.Single(second.Store.Record.Gaps);
        Assert.Equal(Journal.Slots, second.Store.Record.Passes.Count);
    }

    [Fact]
    public void A_gap_is_declared_even_when_the_store_could_not_tell_at_the_opening_how_far_it_was()
    {
        SessionBench first = WithTold(EventType.PassCompleted);
        uint stored = first.Store.Record.Events[^1].Sequence;
        for (int i = 0; i < Journal.Slots + 5; i++)
        {
            first.Device.Tell(EventType.PassCompleted, new PassCompleted());
        }

        SessionBench second = first.NextHost();
        second.Store.IsFull = true;
        second.Open();
        second.Run(2);
        second.Store.IsFull = false;
        second.RunUntil(() => second.Device.Journal.Oldest > second.Device.Journal.Newest);

        LostEvents gap = Assert.Single(second.Store.Record.Gaps);
        Assert.Equal((stored + 1, stored + 5), (gap.FirstSequence, gap.LastSequence));
        Assert.Equal(Journal.Slots, second.Store.Record.Events.Count(event_ => event_.Sequence > stored));
    }

    [Fact]
    public void A_host_that_was_frozen_while_another_recorded_claims_no_gap_and_ends_nothing_anew()
    {
        var frozen = new ConductedBench();
        frozen.Until(ConductorPhase.Mixing);
        var other = ConductedBench.Recovering(frozen.Bench.NextHost(), frozen.Bench.Store.Record);
        other.ToTheEnd();

        frozen.Bench.Now = other.Bench.Now + 2_000_000;
        RunResult result = frozen.ToTheEnd();

        Assert.Equal((RunResultKind.Closed, RunOutcome.Completed), (result.Kind, result.Outcome));
        AssertComplete(frozen.Bench, RunOrders.Token);
    }

    [Fact]
    public void A_clock_that_was_set_back_changes_nothing_in_the_order_of_events()
    {
        var first = new ConductedBench();
        first.Until(ConductorPhase.Mixing);

        var second = ConductedBench.Recovering(first.Bench.NextHost(timeAtZero: SessionBench.Epoch.AddYears(-1)), first.Bench.Store.Record);
        second.ToTheEnd();

        AssertComplete(second.Bench, RunOrders.Token);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_store_that_fails_at_every_other_call_costs_time_and_nothing_else(int every)
    {
        int calls = 0;
        var run = new ConductedBench();
        run.Bench.Store.Calling = () =>
        {
            // The announcement is the one call that is not tried again: without it no run begins.
            bool announces = run.Bench.Store.Records.Count == 0;
            if (!announces && ++calls % (every + 1) != 0)
            {
                throw new StoreException("The disk is away.");
            }
        };

        RunResult result = run.ToTheEnd(withinSeconds: 120);

        Assert.Equal(RunResultKind.Closed, result.Kind);
        AssertComplete(run.Bench, RunOrders.Token);
    }

    private static SessionBench WithTold(EventType type)
    {
        var bench = new SessionBench().Open();
        bench.Run(0.5);
        bench.Recorder.Announce(RunOrders.RecordOn(bench.Session), bench.Now);
        bench.Device.ClaimedRun = RunOrders.Token;
        bench.Device.Tell(EventType.RunAccepted, new RunAccepted { RunToken = RunOrders.Token });
        bench.Device.Tell(type, new PassCompleted { Pass = 1 });
        bench.Run(0.5);
        return bench;
    }

    private static (RecordEnding Ending, RunOutcome Outcome) EndOf(SessionBench bench) => (bench.Store.Record.Header.Ending, bench.Store.Record.Header.Outcome);

    private static void AssertComplete(SessionBench bench, ulong runToken)
    {
        RunRecord record = bench.Store.Of(runToken);
        Assert.Equal(RecordEnding.Closed, record.Header.Ending);
        Assert.Empty(record.Gaps);
        Assert.Equal(
            bench.Device.Told.Where(told => told.RunToken == runToken).Select(told => (told.BootId, told.Sequence, told.Type)),
            record.Events.Select(stored => (stored.BootId, stored.Sequence, stored.Type)));
    }
}

using FoamDevice.Protocol;
using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class RecorderTests
{
    [Fact]
    public void Events_are_stored_in_order_before_the_device_may_forget_them()
    {
        var bench = new SessionBench();
        bench.Store.Storing = batch => Assert.True(bench.Device.Journal.Oldest <= batch[0].Sequence, "An event was acknowledged before it was stored.");
        bench.Open();

        TellEvents(bench, 40);
        bench.RunUntil(() => bench.Device.Journal.Oldest > bench.Device.Journal.Newest);

        Assert.Equal(Enumerable.Range(1, 41), bench.Store.Events.Select(stored => (int)stored.Sequence));
    }

    [Fact]
    public void What_the_store_can_not_take_stays_with_the_device_until_it_can()
    {
        var bench = new SessionBench().Open();
        bench.Run(0.5);
        int before = bench.Store.Events.Count;
        bench.Store.IsFull = true;

        TellEvents(bench, 30);
        bench.Run(5);
        Assert.Equal("The disk is full.", bench.Recorder.Failure!.Text);
        Assert.Equal(30u, bench.Device.Journal.Newest - bench.Device.Journal.Oldest + 1);

        bench.Store.IsFull = false;
        bench.RunUntil(() => bench.Device.Journal.Oldest > bench.Device.Journal.Newest);
        Assert.Null(bench.Recorder.Failure);
        Assert.Equal(30, bench.Store.Events.Count - before);
    }

    [Fact]
    public void A_link_lost_while_the_store_is_full_loses_and_doubles_nothing()
    {
        var bench = new SessionBench().Open();
        bench.Store.IsFull = true;
        TellEvents(bench, 10);
        bench.Run(0.5);

        bench.CutLine();
        bench.Run(1.5);
        bench.MendLine();
        bench.Run(1);
        bench.Store.IsFull = false;
        bench.RunUntil(() => bench.Device.Journal.Oldest > bench.Device.Journal.Newest);

        Assert.Equal(Enumerable.Range(1, 11), bench.Store.Events.Select(stored => (int)stored.Sequence));
        Assert.Empty(bench.Store.Gaps);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Lost_doubled_and_changed_bytes_change_nothing_in_the_store(int seed)
    {
        var faults = new LineFaults(seed, share: 0.002);
        var bench = new SessionBench { ToDevice = faults.Mangle, ToHost = faults.Mangle }.Open();

        for (int i = 0; i < 20; i++)
        {
            TellEvents(bench, 10);
            bench.Run(0.5);
        }

        bench.RunUntil(() => bench.Device.Journal.Oldest > bench.Device.Journal.Newest, withinSeconds: 120);
        Assert.Equal(Enumerable.Range(1, 201), bench.Store.Events.Select(stored => (int)stored.Sequence));
        Assert.True(bench.Session.DamagedFrames > 0);
    }

    [Fact]
    public void Events_that_the_journal_had_no_room_for_are_recorded_as_lost()
    {
        var bench = new SessionBench().Open();
        bench.Run(0.5);
        bench.CutLine();
        bench.Run(1.5);

        TellEvents(bench, Journal.Slots + 20);
        bench.MendLine();
        bench.RunUntil(() => bench.Device.Journal.Oldest > bench.Device.Journal.Newest);

        LostEvents gap = Assert.Single(bench.Store.Gaps);
        Assert.Equal((null, 1u, 2u, 21u), (gap.RecordId, gap.BootId, gap.FirstSequence, gap.LastSequence));
        Assert.Equal(Journal.Slots + 1, bench.Store.Events.Count);
        Assert.Contains(bench.Notices, notice => notice.Kind == SessionNoticeKind.EventsLost);
    }

    [Fact]
    public void Events_outside_of_a_run_belong_to_no_record()
    {
        var bench = new SessionBench().Open();

        TellEvents(bench, 3);
        bench.Run(0.5);

        Assert.Equal(4, bench.Store.Events.Count);
        Assert.All(bench.Store.Events, stored => Assert.Null(stored.RecordId));
        Assert.Empty(bench.Store.Records);
    }

    [Fact]
    public void An_event_carries_the_wall_time_of_its_arrival()
    {
        var bench = new SessionBench().Open();
        bench.Run(2);

        TellEvents(bench, 1);
        bench.Run(0.5);

        TimeSpan after = bench.Store.Events[^1].ReceivedAt - SessionBench.Epoch;
        Assert.InRange(after.TotalSeconds, 2.0, 2.5);
    }

    [Fact]
    public void A_record_holds_what_comes_from_the_acceptance_of_its_run_to_its_closing()
    {
        var bench = OpenWithRun();

        bench.Device.Tell(EventType.RunEnded, new RunEnded { RunToken = RunOrders.Token, Outcome = RunOutcome.Completed });
        bench.Run(0.2);
        Assert.Null(bench.Store.Record.Header.EndedAt);
        bench.Device.Tell(EventType.RunClosed, new RunClosed { RunToken = RunOrders.Token });
        TellEvents(bench, 1);
        bench.Run(0.2);

        Assert.Equal((RunOutcome.Completed, FaultCode.None), bench.Store.End);
        Assert.Equal(
            [EventType.RunAccepted, EventType.PassCompleted, EventType.RunEnded, EventType.RunClosed],
            bench.Store.Events.Where(stored => stored.RecordId is not null).Select(stored => stored.Type));
    }

    [Fact]
    public void Another_runs_events_are_not_taken_for_those_of_the_announced_run()
    {
        var bench = new SessionBench().Open();
        bench.Recorder.Announce(RunOrders.RecordOn(bench.Session), bench.Now);

        bench.Device.Tell(EventType.RunAccepted, new RunAccepted { RunToken = 99 });
        bench.Run(0.2);

        Assert.Empty(bench.Store.Record.Events);
        Assert.True(bench.Recorder.IsPending);
    }

    [Fact]
    public void A_host_that_leaves_after_the_last_pass_ends_the_record_as_the_device_told()
    {
        var bench = OpenWithRun();
        bench.Device.Tell(EventType.RunEnded, new RunEnded { RunToken = RunOrders.Token, Outcome = RunOutcome.Stopped });
        bench.Run(0.2);

        bench.Recorder.Leave(bench.Now);

        Assert.Equal((RunOutcome.Stopped, FaultCode.None), bench.Store.End);
    }

    [Fact]
    public void A_host_that_leaves_after_a_fault_ends_the_record_with_the_first_fault()
    {
        var bench = OpenWithRun();
        bench.Device.Tell(EventType.FaultRaised, new FaultRaised { Code = FaultCode.ValveLost });
        bench.Device.Tell(EventType.FaultRaised, new FaultRaised { Code = FaultCode.SafetyChainOpen });
        bench.Run(0.2);

        bench.Recorder.Leave(bench.Now);

        Assert.Equal((RunOutcome.Faulted, FaultCode.ValveLost), bench.Store.End);
    }

    [Fact]
    public void A_run_whose_end_never_came_stays_unfinished()
    {
        var bench = OpenWithRun();

        bench.Recorder.Leave(bench.Now);
        bench.Run(1);

        Assert.Single(bench.Store.Records);
        Assert.Null(bench.Store.Record.Header.EndedAt);
    }

    [Fact]
    public void A_store_that_fails_at_the_end_of_a_run_ends_the_record_later_and_once()
    {
        var bench = OpenWithRun();
        bench.Store.IsFull = true;
        bench.Device.Tell(EventType.RunEnded, new RunEnded { RunToken = RunOrders.Token, Outcome = RunOutcome.Completed });
        bench.Device.Tell(EventType.RunClosed, new RunClosed { RunToken = RunOrders.Token });
        bench.Run(3);
        Assert.False(bench.Recorder.IsClosed);

        bench.Store.IsFull = false;
        bench.Run(1.5);

        Assert.True(bench.Recorder.IsClosed);
        Assert.Equal((RunOutcome.Completed, FaultCode.None), bench.Store.End);
    }

    [Fact]
    public void Events_of_two_starts_of_a_device_are_never_mixed()
    {
        var bench = new SessionBench().Open();
        TellEvents(bench, 3);
        bench.Run(0.2);

        bench.Device.Restart(bench.Now);
        bench.RunUntil(() => bench.Session.BootId == 2);
        bench.Run(0.5);

        Assert.Equal([(1u, 1u), (1u, 2u), (1u, 3u), (1u, 4u), (2u, 1u)], bench.Store.Events.Select(stored => (stored.BootId, stored.Sequence)));
    }

    [Fact]
    public void A_new_host_goes_on_where_the_last_one_stopped_storing()
    {
        var first = new SessionBench(session: 1).Open();
        TellEvents(first, 5);
        first.Run(0.2);
        first.Store.IsFull = true;
        TellEvents(first, 5);
        first.Run(0.2);
        first.Store.IsFull = false;

        var second = new SessionBench(first.Store, session: 2) { Device = first.Device, Now = first.Now };
        second.Run(1.5);
        second.Open();
        second.Run(1);

        Assert.Equal(Enumerable.Range(1, 11), first.Store.Events.Select(stored => (int)stored.Sequence));
        Assert.Empty(first.Store.Gaps);
    }

    [Fact]
    public void A_device_whose_start_counter_was_set_back_is_not_recorded_over_its_own_past()
    {
        var first = new SessionBench().Open();
        TellEvents(first, 20);
        first.Run(1);

        var erased = new SessionBench(first.Store).Open();
        TellEvents(erased, 3);
        erased.Run(3);

        Assert.Contains("start counter was set back", erased.Recorder.Failure!.Text);
        Assert.Equal(21, first.Store.Events.Count);
        Assert.Equal(4u, erased.Device.Journal.Newest - erased.Device.Journal.Oldest + 1);
    }

    [Fact]
    public void Without_a_recorder_every_event_stays_with_the_device()
    {
        var device = new ScriptedDevice();
        var session = new DeviceSession(7, null);
        byte[] frame = new byte[FrameFormat.MaxWireBytes];
        session.Open(0);

        for (ulong now = 0; now < 2_000_000; now += 10_000)
        {
            byte[] heard = device.Output(now);
            session.Receive(heard, 0, heard.Length, now);
            session.Poll(now);
            for (int count = session.Output(frame, now); count > 0; count = session.Output(frame, now))
            {
                device.Receive(frame[..count], now);
            }
        }

        Assert.True(session.IsReady);
        Assert.Equal(1u, device.Journal.Oldest);
    }

    private static SessionBench OpenWithRun()
    {
        var bench = new SessionBench().Open();
        bench.Run(0.2);
        Assert.True(bench.Recorder.Announce(RunOrders.RecordOn(bench.Session), bench.Now));
        bench.Device.ClaimedRun = RunOrders.Token;
        bench.Device.Tell(EventType.RunAccepted, new RunAccepted { RunToken = RunOrders.Token });
        bench.Device.Tell(EventType.PassCompleted, new PassCompleted { Pass = 1 });
        bench.Run(0.2);
        return bench;
    }

    private static void TellEvents(SessionBench bench, int count)
    {
        for (int i = 0; i < count; i++)
        {
            bench.Device.Tell(EventType.HostHeard, null);
        }
    }
}

using FoamDevice.Protocol;
using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class RecoveryTests
{
    [Theory]
    [InlineData(ConductorPhase.Homing)]
    [InlineData(ConductorPhase.Loading)]
    [InlineData(ConductorPhase.Filling)]
    [InlineData(ConductorPhase.Mixing)]
    [InlineData(ConductorPhase.Finished)]
    public void A_run_whose_host_died_is_led_to_its_end_by_the_next(ConductorPhase killedIn)
    {
        var first = new ConductedBench();
        first.Until(killedIn);
        SessionBench bench = first.Bench.NextHost();

        RunResult result = ConductedBench.Recovering(bench, bench.Store.Record).ToTheEnd();

        Assert.True(result.IsAsPlanned, result.Text);
        Assert.Equal(RecordEnding.Closed, result.Ending);
        Assert.Equal(RunOrders.Passes, bench.Store.Record.Passes.Count);
        Assert.Single(bench.Device.Carried, RequestType.Prepare);
    }

    [Fact]
    public void The_next_host_asks_only_what_is_still_open()
    {
        var first = new ConductedBench();
        first.Until(ConductorPhase.Mixing);
        SessionBench bench = first.Bench.NextHost();

        var second = ConductedBench.Recovering(bench, bench.Store.Record);
        second.ToTheEnd();

        Assert.Equal([Question.TakeOutFoam], second.Asked);
    }

    [Fact]
    public void A_fault_that_came_meanwhile_is_asked_about_and_ends_the_record()
    {
        var first = new ConductedBench();
        first.Until(ConductorPhase.Mixing);
        SessionBench bench = first.Bench.NextHost();
        bench.Device.RaiseFault(FaultCode.DriverAlarm);

        RunResult result = ConductedBench.Recovering(bench, bench.Store.Record).ToTheEnd();

        Assert.Equal((RunResultKind.Closed, FaultCode.DriverAlarm), (result.Kind, result.Fault));
        Assert.Equal(RecordEnding.Closed, bench.Store.Record.Header.Ending);
    }

    [Fact]
    public void A_device_that_started_anew_meanwhile_ends_the_run_as_lost_and_says_so()
    {
        var first = new ConductedBench();
        first.Until(ConductorPhase.Mixing);
        SessionBench bench = first.Bench.NextHost();
        bench.Device.Restart(bench.Now);

        RunResult result = ConductedBench.Recovering(bench, bench.Store.Record).ToTheEnd();

        Assert.Equal((RunResultKind.DeviceRestarted, RecordEnding.Lost), (result.Kind, result.Ending));
        Assert.Null(Assert.Single(bench.Store.Record.Gaps).LastSequence);
    }

    [Fact]
    public void A_plan_that_never_reached_the_device_is_no_run()
    {
        var first = new SessionBench().Open();
        first.Run(0.5);
        first.Recorder.Announce(RunOrders.RecordOn(first.Session), first.Now);
        SessionBench bench = first.NextHost();

        RunResult result = ConductedBench.Recovering(bench, bench.Store.Record).ToTheEnd();

        Assert.Equal((RunResultKind.NeverBegan, null), (result.Kind, result.RecordId));
        Assert.Empty(bench.Store.Records);
    }

    [Fact]
    public void A_plan_without_an_answer_is_no_run_once_a_later_request_shows_that_it_did_not_arrive()
    {
        var run = new ConductedBench();
        const int LongerThanAllButThePlan = 40;
        run.Bench.ToDevice = bytes => bytes.Length > LongerThanAllButThePlan ? [] : bytes;

        RunResult result = run.ToTheEnd();

        Assert.Equal(RunResultKind.NeverBegan, result.Kind);
        Assert.Empty(run.Bench.Store.Records);
        Assert.Equal(DeviceState.Idle, run.Bench.Device.State);
    }

    [Fact]
    public void A_plan_whose_answer_is_lost_is_a_run_all_the_same()
    {
        var run = new ConductedBench();
        bool deaf = false;
        run.Bench.ToHost = bytes => deaf ? [] : bytes;
        run.Bench.AfterTurn += _ => deaf |= run.Bench.Device.State == DeviceState.Homing && run.Bench.Now < 4_000_000;
        run.Bench.RunUntil(() => deaf);
        run.Bench.Run(8);
        run.Bench.ToHost = bytes => bytes;

        RunResult result = run.ToTheEnd();

        Assert.True(result.IsAsPlanned, result.Text);
        Assert.Single(run.Bench.Device.Carried, RequestType.Prepare);
    }

    [Fact]
    public void A_silent_device_leaves_the_record_as_it_was()
    {
        var first = new ConductedBench();
        first.Until(ConductorPhase.Mixing);
        SessionBench bench = first.Bench.NextHost();
        bench.CutLine();

        RunResult result = ConductedBench.Recovering(bench, bench.Store.Record).ToTheEnd();

        Assert.Equal(RunResultKind.NoDevice, result.Kind);
        Assert.Equal(RecordEnding.Open, bench.Store.Record.Header.Ending);
    }

    [Fact]
    public void A_record_that_has_ended_is_told_so_without_a_device()
    {
        var first = new ConductedBench();
        first.ToTheEnd();
        SessionBench bench = first.Bench.NextHost();
        bench.CutLine();

        RunResult result = ConductedBench.Recovering(bench, bench.Store.Record).ToTheEnd(withinSeconds: 0.1);

        Assert.True(result.IsAsPlanned, result.Text);
    }

    [Fact]
    public void A_link_that_stays_lost_is_given_up_with_the_command_that_goes_on()
    {
        var run = new ConductedBench();
        run.Until(ConductorPhase.Mixing);

        run.Bench.CutLine();
        RunResult result = run.ToTheEnd(withinSeconds: 150);

        Assert.Contains($"`foam runs recover {result.RecordId}`", result.Text);
    }

    [Fact]
    public void Another_device_on_the_port_is_left_alone()
    {
        var first = new ConductedBench();
        first.Until(ConductorPhase.Mixing);
        SessionBench bench = first.Bench.NextHost();
        bench.Device = new ScriptedDevice { DeviceId = "OTHER-1" };

        RunResult result = ConductedBench.Recovering(bench, bench.Store.Record).ToTheEnd();

        Assert.Equal(RunResultKind.OtherDevice, result.Kind);
        Assert.Contains("OTHER-1", result.Text);
        Assert.Empty(bench.Device.Carried);
        Assert.Equal(1u, bench.Device.Journal.Oldest);
        Assert.DoesNotContain(bench.Store.Events, stored => stored.DeviceId == "OTHER-1");
        Assert.Single(bench.Notices, notice => notice.Kind == SessionNoticeKind.OtherDevice);
    }

    [Fact]
    public void Nothing_is_taken_from_another_device_that_tells_its_events_in_one_breath_with_its_hello()
    {
        var first = new ConductedBench();
        first.Until(ConductorPhase.Mixing);
        SessionBench bench = first.Bench.NextHost();
        bench.Device = new ScriptedDevice { DeviceId = "OTHER-1" };
        bench.Device.Tell(EventType.HostHeard, null);
        var held = new List<byte>();
        bench.ToHost = bytes =>
        {
            held.AddRange(bytes);
            return bench.Now % 300_000 == 0 ? Release(held) : [];
        };

        ConductedBench.Recovering(bench, bench.Store.Record).ToTheEnd();

        Assert.DoesNotContain(bench.Store.Events, stored => stored.DeviceId == "OTHER-1");
        Assert.Equal(1u, bench.Device.Journal.Oldest);
    }

    [Fact]
    public void A_late_word_of_the_device_to_an_earlier_host_ends_no_run()
    {
        var first = new SessionBench().Open();
        byte[] late = [];
        first.ToHost = bytes =>
        {
            late = bytes.Length > 0 ? bytes : late;
            return bytes;
        };
        first.Run(1);
        var run = new ConductedBench(bench: first.NextHost());
        run.Until(ConductorPhase.Mixing);
        run.Bench.Run(0.2);

        run.Bench.Session.Receive(late, 0, late.Length, run.Bench.Now);
        run.Bench.Run(0.2);

        Assert.Equal(RecordEnding.Open, run.Bench.Store.Record.Header.Ending);
        Assert.True(run.ToTheEnd().IsAsPlanned);
    }

    [Fact]
    public void A_run_goes_on_when_its_own_device_is_back_on_the_line_after_another()
    {
        var run = new ConductedBench();
        run.Until(ConductorPhase.Mixing);
        ScriptedDevice own = run.Bench.Device;

        run.Bench.Device = new ScriptedDevice { DeviceId = "OTHER-1" };
        run.Bench.Run(6);
        run.Bench.Device = own;
        RunResult result = run.ToTheEnd();

        Assert.True(result.IsAsPlanned, result.Text);
        Assert.Empty(run.Bench.Store.Gaps);
    }

    private static byte[] Release(List<byte> held)
    {
        byte[] bytes = [.. held];
        held.Clear();
        return bytes;
    }
}

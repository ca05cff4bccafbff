using FoamDevice.Cli.Devices;
using FoamDevice.Cli.Runs;
using FoamDevice.Cli.Servicing;
using FoamDevice.Cli.Terminals;
using FoamDevice.Host;
using FoamDevice.Protocol;
using FoamDevice.Simulator;

namespace FoamDevice.Cli.Tests.Devices;

/// <summary>What other programs may ask of a talk, in simulated time: it does not matter how busy the computer is.</summary>
public sealed class TalkControlTests : IDisposable
{
    private readonly SimulatedLink _link;
    private readonly Conversation _talk;
    private readonly Interruption _interruption = new();

    public TalkControlTests()
    {
        var device = new SimulatedDevice(new SimulatorOptions());
        device.AdvanceTo(3_000_000);
        _link = new SimulatedLink(device, new DeviceSession(7, recorder: null));
        _talk = new Conversation(_link.Session, "the bench");
    }

    public void Dispose() => _interruption.Dispose();

    [Fact]
    public void A_move_is_cut_off_by_an_abort_from_outside_and_the_plunger_stands_where_it_was()
    {
        var control = new TalkControl("foam jog", "the bench", _talk, null, OutsideStop.OfService(_interruption));
        IEnumerator<Turn> turns = control.Obeying(Jog()).GetEnumerator();
        RunUntil(turns, () => (_talk.Status.Flags & DeviceFlags.Moving) != 0 && _talk.Status is { State: DeviceState.Service, PositionA: > 1_000 });

        ControlReply reply = control.Act(ControlCommand.Abort, null);
        Assert.Throws<AbortedException>(() => RunUntil(turns, () => false));
        double stopped = _link.Device.Bench.A.CarriageMillimeters;
        Pass(seconds: 5);

        Assert.True(reply.Done);
        Assert.False(_link.Device.Bench.DriversEnabled);
        Assert.Equal(FaultCode.Aborted, _talk.Status.Fault);
        Assert.Equal(stopped, _link.Device.Bench.A.CarriageMillimeters);
    }

    [Fact]
    public void A_stop_from_outside_lets_the_move_come_to_its_end_and_brings_the_carriages_home()
    {
        var control = new TalkControl("foam jog", "the bench", _talk, null, OutsideStop.OfService(_interruption));
        IEnumerator<Turn> turns = control.Obeying(Jog()).GetEnumerator();
        RunUntil(turns, () => (_talk.Status.Flags & DeviceFlags.Moving) != 0 && _talk.Status.State == DeviceState.Service);

        ControlReply reply = control.Act(ControlCommand.Stop, null);
        Assert.Throws<StoppedException>(() => RunUntil(turns, () => false));

        Assert.True(reply.Done);
        Assert.Equal(DeviceState.Service, reply.Status!.State);
        Assert.Equal(DeviceState.Idle, _talk.Status.State);
        Assert.Equal(FaultCode.None, _talk.Status.Fault);
    }

    [Fact]
    public void A_homing_that_is_told_to_stop_is_aborted_and_the_reply_says_so()
    {
        var control = new TalkControl("foam home", "the bench", _talk, null, OutsideStop.OfHoming(_interruption));
        IEnumerator<Turn> turns = control.Obeying(Home()).GetEnumerator();
        RunUntil(turns, () => _talk.Status.State == DeviceState.Homing);

        ControlReply reply = control.Act(ControlCommand.Stop, null);
        Assert.Throws<AbortedException>(() => RunUntil(turns, () => false));

        Assert.Equal((true, "Homing has no end in between, so it is aborted: the drivers are cut."), (reply.Done, reply.Text));
        Assert.False(_link.Device.Bench.DriversEnabled);
    }

    [Fact]
    public void The_port_is_not_let_go_of_and_the_refusal_says_what_is_going_on()
    {
        var control = new TalkControl("foam home", "the bench", _talk, null, OutsideStop.OfHoming(_interruption));
        IEnumerator<Turn> turns = control.Obeying(Home()).GetEnumerator();
        RunUntil(turns, () => _talk.Status.State == DeviceState.Homing);

        ControlReply reply = control.Act(ControlCommand.Yield, null);

        Assert.False(reply.Done);
        Assert.StartsWith("`foam home` is in hand. It works: homing", reply.Text);
        Assert.Equal("working", control.Act(ControlCommand.Status, null).Standstill!.Reason);
    }

    [Fact]
    public void What_moves_nothing_refuses_a_stop_and_can_be_aborted()
    {
        var control = new TalkControl("foam clear", "the bench", _talk, null, stop: null);
        IEnumerator<Turn> turns = control.Obeying(Endless()).GetEnumerator();
        RunUntil(turns, () => _talk.Session.IsReady);

        ControlReply stop = control.Act(ControlCommand.Stop, null);
        ControlReply abort = control.Act(ControlCommand.Abort, null);

        Assert.False(stop.Done);
        Assert.Contains("moves nothing", stop.Text);
        Assert.True(abort.Done);
        Assert.Throws<AbortedException>(() => RunUntil(turns, () => false));
    }

    [Fact]
    public void An_abort_that_comes_too_late_to_be_sent_is_not_said_to_be_on_its_way()
    {
        var control = new TalkControl("foam clear", "the bench", _talk, null, stop: null);
        RunUntil(control.Obeying(_talk.Open()).GetEnumerator(), () => false);

        ControlReply abort = control.Act(ControlCommand.Abort, null);

        Assert.False(abort.Done);
        Assert.Contains("did not reach the device", abort.Text);
        Assert.False(_talk.Session.AbortPending);
    }

    private IEnumerable<Turn> Jog()
    {
        foreach (Turn turn in _talk.Open())
            yield return turn;

        var person = new ServicePerson(TextWriter.Null, keys: null, isConfirmed: true, _interruption, _link.Device);
        foreach (Turn turn in new JogTalk(_talk, person, new ForAndBack(), speedMicrometersPerSecond: 1_000).Run())
            yield return turn;
    }

    private IEnumerable<Turn> Home()
    {
        foreach (Turn turn in _talk.Open())
            yield return turn;

        foreach (Turn turn in HomeTalk.Run(_talk, () => _interruption.Count > 0, () => { }))
            yield return turn;
    }

    private IEnumerable<Turn> Endless()
    {
        while (true)
            yield return default;
    }

    // To something, or to the end of the talk.
    private void RunUntil(IEnumerator<Turn> turns, Func<bool> isSo)
    {
        ulong end = _link.NowMicroseconds + 600_000_000;
        _talk.Begin(_link.NowMicroseconds);
        while (!isSo() && turns.MoveNext())
        {
            Assert.True(_link.NowMicroseconds < end, "It did not come to that.");
            Pass();
        }
    }

    private void Pass(double seconds = 0)
    {
        ulong end = _link.NowMicroseconds + (ulong)(seconds * 1e6);
        do
        {
            _link.Flush();
            _link.Turn();
            _talk.Begin(_link.NowMicroseconds);
        }
        while (_link.NowMicroseconds < end);
    }

    // Somebody who goes on jogging for ever.
    private sealed class ForAndBack : IJogControls
    {
        private long _micrometers = -20_000;

        public JogOrder? Next() => new JogMove(SyringeSide.A, _micrometers = -_micrometers);

        public void Show(JogState state)
        {
        }
    }
}

using FoamDevice.Protocol;
using FoamDevice.Simulator;
using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class JogTalkTests
{
    [Fact]
    public void A_plunger_moves_as_far_as_it_was_told_and_the_valve_stands_at_its_port()
    {
        var bench = new ServiceBench();
        var controls = new Orders(new JogMove(SyringeSide.A, 5_000), new JogMove(SyringeSide.B, 2_000), new JogMove(SyringeSide.B, -1_000));

        bench.Run(new JogTalk(bench.Talk, bench.Person, controls, null).Run());

        Assert.Equal([0, 5_000, 5_000, 5_000], controls.Shown.Select(state => state.PositionAMicrometers));
        Assert.Equal([0, 0, 2_000, 1_000], controls.Shown.Select(state => state.PositionBMicrometers));
        Assert.Equal([ValvePosition.LiquidPort, ValvePosition.GasPort, ValvePosition.GasPort], controls.Shown.Skip(1).Select(state => state.Valve));
        bench.AssertLeftUnloadedHomedIdle();
    }

    [Fact]
    public void Beyond_the_soft_limits_nothing_moves_and_the_talk_goes_on()
    {
        var bench = new ServiceBench();
        var controls = new Orders(new JogMove(SyringeSide.A, 500_000), new JogMove(SyringeSide.A, 1_000));

        bench.Run(new JogTalk(bench.Talk, bench.Person, controls, null).Run());

        Assert.Contains("soft limit", controls.Shown[1].Refused!.Text);
        Assert.Equal(0, controls.Shown[1].PositionAMicrometers);
        Assert.Null(controls.Shown[2].Refused);
        Assert.Equal(1_000, controls.Shown[2].PositionAMicrometers);
        bench.AssertLeftUnloadedHomedIdle();
    }

    [Fact]
    public void A_stroke_tells_whether_the_nut_turned_round_and_what_was_sent_for_it()
    {
        var bench = new ServiceBench(new BenchParameters { BacklashMeters = 0.0001 });
        DeviceConfig? config = null;
        bench.Run(ConfigWriting.Read(bench.Talk, read => config = read));
        bench.Run(ConfigWriting.Write(bench.Talk, config, config!.With(["backlashStepsB=8"])));
        bench.Wait(0.5);
        var visit = new ServiceVisit(bench.Talk, bench.Person);
        var strokes = new List<StrokeFacts>();

        bench.Run(visit.During(() => Strokes(bench, visit, strokes)));

        Assert.Equal([true, false, true, true], strokes.Select(stroke => stroke.Reversed));
        Assert.Equal([408u, 400u, 408u, 408u], strokes.Select(stroke => stroke.PulsesSent));
        Assert.All(strokes, stroke => Assert.Equal(400, stroke.Steps));
        bench.AssertLeftUnloadedHomedIdle();
    }

    private static IEnumerable<Turn> Strokes(ServiceBench bench, ServiceVisit visit, List<StrokeFacts> strokes)
    {
        var stroke = new VolumeStroke(bench.Talk, visit.Motion, SyringeSide.B, 15_900);
        foreach (Turn turn in stroke.Prepare())
            yield return turn;

        foreach (int steps in (int[])[-400, -400, 400, -400])
        {
            foreach (Turn turn in steps < 0 ? stroke.Draw(-steps, 10_000) : stroke.Dispense(steps, 10_000))
                yield return turn;

            strokes.Add(stroke.Last!);
        }
    }

    private sealed class Orders(params JogOrder[] orders) : IJogControls
    {
        private int _next;

        public List<JogState> Shown { get; } = [];

        public JogOrder? Next() => _next < orders.Length ? orders[_next++] : new JogEnd();

        public void Show(JogState state) => Shown.Add(state);
    }
}

using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class PortSearchTests
{
    private static readonly string[] Ports = ["/dev/a", "/dev/b", "/dev/c"];

    [Fact]
    public void A_session_without_a_run_keeps_to_its_port()
    {
        var search = new PortSearch("/dev/b");
        var session = new SessionBench().Open().Session;

        Assert.Equal(["/dev/b", "/dev/b"], new[] { search.Next(session, Ports), search.Next(session, Ports) });
        Assert.False(search.MustLeave(session, () => Ports, 100_000_000));
    }

    [Fact]
    public void A_lost_device_is_looked_for_where_it_was_and_then_on_every_other_port_in_turn()
    {
        var search = new PortSearch("/dev/b");
        DeviceSession session = Mixing().Session;

        var tried = Enumerable.Range(0, 4).Select(_ => search.Next(session, Ports));

        Assert.Equal(["/dev/b", "/dev/a", "/dev/c", "/dev/b"], tried);
    }

    [Fact]
    public void A_silent_port_is_left_after_four_seconds_when_there_is_another()
    {
        SessionBench bench = Mixing();
        var search = new PortSearch("/dev/b");
        search.Next(bench.Session, Ports);
        bench.CutLine();
        bench.Run(2);
        search.Opened(bench.Now);

        Assert.False(search.MustLeave(bench.Session, () => Ports, bench.Now + 3_900_000));
        Assert.True(search.MustLeave(bench.Session, () => Ports, bench.Now + 4_100_000));
        Assert.False(search.MustLeave(bench.Session, () => ["/dev/b"], bench.Now + 4_100_000));
    }

    [Fact]
    public void A_port_where_another_device_answers_is_left_at_once()
    {
        SessionBench bench = Mixing();
        var search = new PortSearch("/dev/b");
        search.Next(bench.Session, Ports);
        bench.Device = new ScriptedDevice { DeviceId = "OTHER-1" };
        bench.RunUntil(() => bench.Session.OtherDeviceId is not null);

        Assert.True(search.MustLeave(bench.Session, () => Ports, bench.Now));
        Assert.False(search.Found(bench.Session));
    }

    [Fact]
    public void The_port_where_the_device_is_found_is_tried_first_from_then_on()
    {
        SessionBench bench = Mixing();
        var search = new PortSearch("/dev/b");
        search.Next(bench.Session, Ports);
        search.Next(bench.Session, Ports);

        Assert.True(search.Found(bench.Session));
        Assert.False(search.Found(bench.Session));
        Assert.Equal(["/dev/a", "/dev/b"], new[] { search.Next(bench.Session, Ports), search.Next(bench.Session, Ports) });
    }

    private static SessionBench Mixing()
    {
        var run = new ConductedBench();
        run.Until(ConductorPhase.Mixing);
        return run.Bench;
    }
}

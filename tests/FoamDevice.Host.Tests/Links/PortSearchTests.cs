using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class PortSearchTests
{
    private readonly List<string> _ports = ["/dev/a", "/dev/b", "/dev/c"];

    [Fact]
    public void A_session_without_a_run_keeps_to_its_port()
    {
        PortSearch search = SearchFrom("/dev/b");
        DeviceSession session = new SessionBench().Open().Session;

        Assert.Equal(["/dev/b", "/dev/b"], new[] { search.Next(session, 0), search.Next(session, 0) });
        Assert.False(search.MustLeave(session, 100_000_000));
    }

    [Fact]
    public void A_lost_device_is_looked_for_where_it_was_and_then_on_every_other_port_in_turn()
    {
        PortSearch search = SearchFrom("/dev/b");
        SessionBench bench = Mixing();

        var tried = Enumerable.Range(0, 5).Select(_ => search.Next(bench.Session, bench.Now));

        Assert.Equal(["/dev/b", "/dev/a", "/dev/c", "/dev/b", "/dev/a"], tried);
    }

    [Fact]
    public void A_silent_port_is_left_after_a_second_and_on_later_visits_after_four_when_there_is_another()
    {
        SessionBench bench = Mixing();
        PortSearch search = SearchFrom("/dev/b");
        search.Next(bench.Session, bench.Now);
        bench.CutLine();
        bench.Run(2);
        search.Opened(bench.Now);

        Assert.False(search.MustLeave(bench.Session, bench.Now + 900_000));
        Assert.True(search.MustLeave(bench.Session, bench.Now + 1_100_000));
        for (int visit = 0; visit < 3; visit++)
            search.Next(bench.Session, bench.Now);

        Assert.False(search.MustLeave(bench.Session, bench.Now + 3_900_000));
        Assert.True(search.MustLeave(bench.Session, bench.Now + 4_100_000));
    }

    [Fact]
    public void The_only_port_is_kept_however_silent_as_long_as_it_is_there()
    {
        SessionBench bench = Mixing();
        _ports.RemoveAll(port => port != "/dev/b");
        PortSearch search = SearchFrom("/dev/b");
        search.Found(bench.Session);
        bench.CutLine();

        bench.Run(20);
        Assert.False(search.MustLeave(bench.Session, bench.Now));
        _ports.Clear();
        bench.Run(0.3);

        Assert.True(search.MustLeave(bench.Session, bench.Now));
    }

    [Fact]
    public void A_port_where_another_device_answers_is_left_at_once_but_not_visited_again_and_again()
    {
        SessionBench bench = Mixing();
        PortSearch search = SearchFrom("/dev/b");
        search.Next(bench.Session, bench.Now);
        bench.Device = new ScriptedDevice { DeviceId = "OTHER-1" };
        bench.RunUntil(() => bench.Session.OtherDeviceId is not null);
        search.Opened(bench.Now);

        Assert.True(search.MustLeave(bench.Session, bench.Now));
        Assert.False(search.Found(bench.Session));
        for (int visit = 0; visit < 3; visit++)
            search.Next(bench.Session, bench.Now);

        Assert.False(search.MustLeave(bench.Session, bench.Now + 3_900_000));
        Assert.True(search.MustLeave(bench.Session, bench.Now + 4_100_000));
    }

    [Fact]
    public void The_port_where_the_device_is_found_is_tried_first_from_then_on()
    {
        SessionBench bench = Mixing();
        PortSearch search = SearchFrom("/dev/b");
        search.Next(bench.Session, bench.Now);
        search.Next(bench.Session, bench.Now);

        Assert.True(search.Found(bench.Session));
        Assert.False(search.Found(bench.Session));
        Assert.Equal(["/dev/a", "/dev/b"], new[] { search.Next(bench.Session, bench.Now), search.Next(bench.Session, bench.Now) });
    }

    [Theory]
    [InlineData("/dev/z", 0.1)]
    [InlineData("/dev/z", 2)]
    [InlineData("/dev/z", 30)]
    [InlineData("/dev/b", 0.1)]
    [InlineData("/dev/b", 2)]
    [InlineData("/dev/b", 30)]
    public void A_device_that_is_plugged_in_again_is_found_within_two_seconds_of_that_under_its_old_name_or_a_new_one(string name, double unpluggedSeconds)
    {
        var bench = new ReplugBench(Mixing(), ["/dev/a", "/dev/b", "/dev/c"], at: "/dev/b");

        bench.Unplug();
        bench.Host.Run(unpluggedSeconds);
        bench.Plug(name);

        bench.UntilFoundOn(name, withinSeconds: 2);
    }

    [Fact]
    public void A_device_whose_old_port_still_claims_to_be_there_is_found_on_a_new_one_within_two_seconds_of_its_silence()
    {
        var bench = new ReplugBench(Mixing(), ["/dev/a", "/dev/b", "/dev/c"], at: "/dev/b");

        bench.MoveTo("/dev/z");

        bench.UntilFoundOn("/dev/z", withinSeconds: 2);
    }

    private static SessionBench Mixing()
    {
        var run = new ConductedBench();
        run.Until(ConductorPhase.Mixing);
        return run.Bench;
    }

    private PortSearch SearchFrom(string port) => new(port, () => [.. _ports]);
}

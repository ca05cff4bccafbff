using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class ReopenRuleTests
{
    [Fact]
    public void A_port_whose_device_was_there_and_fell_silent_is_opened_again_after_four_seconds()
    {
        var bench = new SessionBench().Open();
        var rule = new ReopenRule();
        rule.Opened(0);

        bench.CutLine();
        bench.Run(3);
        Assert.False(rule.MustReopen(bench.Session, bench.Now));
        bench.Run(1.3);

        Assert.True(rule.MustReopen(bench.Session, bench.Now));
        rule.Opened(bench.Now);
        Assert.False(rule.MustReopen(bench.Session, bench.Now));
    }

    [Fact]
    public void A_port_where_no_device_ever_answered_is_kept()
    {
        var bench = new SessionBench();
        bench.CutLine();
        bench.Session.Open(0);
        bench.Run(10);

        Assert.False(new ReopenRule().MustReopen(bench.Session, bench.Now));
    }

    [Fact]
    public void A_lost_port_is_tried_again_every_quarter_of_a_second()
    {
        var rule = new ReopenRule();
        rule.Failed(1_000_000);

        Assert.False(rule.MayOpen(1_249_999));
        Assert.True(rule.MayOpen(1_250_000));
    }
}

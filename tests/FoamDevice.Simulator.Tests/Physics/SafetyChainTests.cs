using Xunit;

namespace FoamDevice.Simulator.Tests;

public class SafetyChainTests
{
    private readonly SafetyChain _chain = new();

    [Fact]
    public void An_open_contact_opens_the_chain_and_closing_it_does_not_close_the_chain()
    {
        _chain.Update(ChainContacts.Guard);
        _chain.Update(ChainContacts.None);

        Assert.False(_chain.Healthy);
        Assert.Equal(ChainContacts.Guard, _chain.OpenedBy);
    }

    [Fact]
    public void A_hand_closes_it_only_when_every_contact_is_closed()
    {
        _chain.Update(ChainContacts.EmergencyStop);
        bool whilePressed = _chain.Reset();
        _chain.Update(ChainContacts.None);
        bool afterwards = _chain.Reset();

        Assert.False(whilePressed);
        Assert.True(afterwards);
        Assert.True(_chain.Healthy);
    }

    [Fact]
    public void The_watchdog_counts_from_its_first_edge()
    {
        var watchdog = new Watchdog(500_000);

        watchdog.Feed(false, 9_000_000);
        bool beforeFirstEdge = watchdog.Expired(10_000_000);
        watchdog.Feed(true, 10_000_000);

        Assert.False(beforeFirstEdge);
        Assert.False(watchdog.Expired(10_500_000));
        Assert.True(watchdog.Expired(10_500_001));
    }

    [Fact]
    public void A_feed_that_stays_high_does_not_keep_the_watchdog_content()
    {
        var watchdog = new Watchdog(500_000);

        watchdog.Feed(true, 0);
        watchdog.Feed(true, 400_000);

        Assert.True(watchdog.Expired(500_001));
    }
}

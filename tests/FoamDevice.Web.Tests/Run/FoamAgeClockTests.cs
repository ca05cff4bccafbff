using Bunit;
using FoamDevice.Host;
using FoamDevice.Web.Language;
using FoamDevice.Web.Run;

namespace FoamDevice.Web.Tests.Run;

public sealed class FoamAgeClockTests : PageTest
{
    [Theory]
    [InlineData(31, "InTime", "0:31", "Use within 60 s: 0:29 left")]
    [InlineData(52, "Soon", "0:52", "Use within 60 s: 0:08 left")]
    [InlineData(75, "Past", "1:15", "Past the method's 60 s by 0:15")]
    public void Its_colour_and_words_follow_the_limit(double ageSeconds, string freshness, string age, string words)
    {
        Desk.Show(_ => BenchViews.Foam(ageSeconds));

        IRenderedComponent<FoamAgeClock> clock = Render<FoamAgeClock>();

        Assert.Equal(freshness, clock.Find("[data-testid=foam-clock]").GetAttribute("data-freshness"));
        Assert.Equal(age, clock.Find("[data-testid=run-foam-age]").TextContent);
        Assert.Contains(words, clock.Markup);
    }

    [Fact]
    public void Persian_pages_have_Persian_digits()
    {
        Language = PageLanguage.Persian;
        Desk.Show(_ => BenchViews.Foam(31));

        Assert.Equal("۰:۳۱", Render<FoamAgeClock>().Find("[data-testid=run-foam-age]").TextContent);
    }

    [Fact]
    public void Where_sound_is_wanted_it_sounds_at_the_limit()
    {
        Desk.Show(_ => BenchViews.Foam(59));
        IRenderedComponent<FoamAgeClock> clock = Render<FoamAgeClock>();
        clock.Find("[data-testid=foam-sound] input, input[data-testid=foam-sound]").Change(true);
        Assert.Empty(clock.FindAll("audio"));

        Desk.Show(_ => BenchViews.Foam(61));

        clock.WaitForAssertion(() => Assert.Single(clock.FindAll("audio")));
    }

    [Fact]
    public void Without_that_wish_it_is_silent_and_said_for_screen_readers()
    {
        Desk.Show(_ => BenchViews.Foam(59));
        IRenderedComponent<FoamAgeClock> clock = Render<FoamAgeClock>();

        Desk.Show(_ => BenchViews.Foam(61));

        clock.WaitForAssertion(() => Assert.Equal("The foam is past its limit.", clock.Find("[role=status]").TextContent));
        Assert.Empty(clock.FindAll("audio"));
    }

    [Fact]
    public void It_goes_on_when_the_device_falls_silent()
    {
        Desk.Show(_ => BenchViews.Foam(10));
        IRenderedComponent<FoamAgeClock> clock = Render<FoamAgeClock>();
        Desk.Show(view => view with { Status = null });

        Time.Advance(TimeSpan.FromSeconds(25));

        clock.WaitForAssertion(() => Assert.Equal("0:35", clock.Find("[data-testid=run-foam-age]").TextContent));
        Assert.Contains("Counted on here", clock.Markup);
    }
}

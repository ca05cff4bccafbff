using Bunit;
using FoamDevice.Host;
using FoamDevice.Protocol;
using FoamDevice.Web.Language;
using FoamDevice.Web.Prepare;
using FoamDevice.Web.Tests.Run;

namespace FoamDevice.Web.Tests.Prepare;

public sealed class MethodsPageTests : PageTest
{
    [Fact]
    public void A_card_says_mixture_passes_gas_speed_and_source()
    {
        Desk.Show(_ => BenchViews.Idle);

        string card = Render<MethodsPage>().Find("[data-testid=method-card-sts-guide]").TextContent;

        Assert.All(["1 + 4 mL", "20 passes", "air through a 0.2 µm filter", "1 s a full pass", "60 s", "Maker's guide"], words => Assert.Contains(words, card));
    }

    [Fact]
    public void A_card_leads_to_its_method()
    {
        Desk.Show(_ => BenchViews.Idle);

        Assert.Equal("/prepare/sts-guide", Render<MethodsPage>().Find("[data-testid=method-choose-sts-guide]").GetAttribute("href"));
    }

    [Fact]
    public void The_members_of_a_sweep_stand_on_one_card_the_slowest_first()
    {
        Desk.Show(_ => BenchViews.Idle);

        IRenderedComponent<MethodsPage> page = Render<MethodsPage>();

        string[] speeds = [.. page.FindAll("[data-testid=method-card-sichuan-sweep-100] .choices a").Select(choice => choice.TextContent.Trim())];
        Assert.Equal(9, speeds.Length);
        Assert.Equal(("100 mm/s", "300 mm/s"), (speeds[0], speeds[^1]));
        Assert.Equal("Sichuan University's driving speeds", page.Find("#method-sichuan-sweep-100").TextContent);
    }

    [Fact]
    public void What_the_machine_can_not_run_is_greyed_with_the_reason()
    {
        MachineProfile slow = ReferenceMachine.Profile();
        slow.MaxSpeedMicrometersPerSecond = 150_000;
        Desk.Show(_ => BenchViews.Idle with { Settings = new MachineSettings(slow, ReferenceMachine.NominalCalibration()) });

        IRenderedComponent<MethodsPage> page = Render<MethodsPage>();

        Assert.Contains("refused", page.Find("[data-testid=method-card-sichuan-275]").ClassList);
        Assert.False(page.Find("[data-testid=method-choose-sichuan-275]").HasAttribute("href"));
        string why = page.Find("[data-testid=method-why-sichuan-275]").TextContent;
        Assert.Contains("The peak plunger speed of a fast pass would be", why);
        Assert.Contains("but at most 150 mm/s is allowed.", why);
    }

    [Fact]
    public void What_can_be_run_comes_before_what_can_not()
    {
        MachineProfile slow = ReferenceMachine.Profile();
        slow.MaxSpeedMicrometersPerSecond = 60_000;
        Desk.Show(_ => BenchViews.Idle with { Settings = new MachineSettings(slow, ReferenceMachine.NominalCalibration()) });

        bool[] refused = [.. Render<MethodsPage>().FindAll("article").Select(card => card.ClassList.Contains("refused"))];

        Assert.Contains(true, refused);
        Assert.Equal(refused.Order(), refused);
    }

    [Fact]
    public void Without_a_machine_it_says_that_nothing_was_checked()
    {
        Desk.Show(_ => BenchViews.Searching);

        Assert.NotNull(Render<MethodsPage>().Find("[data-testid=methods-unchecked]"));
    }

    [Fact]
    public void A_machine_that_comes_later_is_checked_against_then()
    {
        Desk.Show(_ => BenchViews.Searching);
        IRenderedComponent<MethodsPage> page = Render<MethodsPage>();

        Desk.Show(_ => BenchViews.Idle);

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-testid=methods-unchecked]")));
    }

    [Fact]
    public void A_Persian_page_has_Persian_numbers_and_keeps_the_methods_own_English_apart()
    {
        Language = PageLanguage.Persian;
        Desk.Show(_ => BenchViews.Idle);

        var card = Render<MethodsPage>().Find("[data-testid=method-card-sts-guide]");

        Assert.Contains("میلی‌لیتر", card.QuerySelector(".mixture")!.TextContent);
        Assert.Equal("ltr", card.QuerySelector("h2 [lang=en]")!.GetAttribute("dir"));
    }
}

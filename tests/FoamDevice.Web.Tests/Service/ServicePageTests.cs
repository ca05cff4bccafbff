using Bunit;
using FoamDevice.Host;
using FoamDevice.Web.Service;
using Xunit;

namespace FoamDevice.Web.Tests;

public sealed class ServicePageTests : PageTest
{
    [Fact]
    public void Each_service_has_a_card_that_leads_to_its_page()
    {
        var page = Show();

        Assert.Equal(ServiceJobs.All.Count, Enum.GetValues<ServiceJob>().Length);
        Assert.All(ServiceJobs.All, job => Assert.Equal(ServiceJobs.AddressOf(job), page.Find($"[data-testid=service-open-{job}]").GetAttribute("href")));
        Assert.All(ServiceJobs.All, job => Assert.Equal(job, ServiceJobs.Find(ServiceJobs.AddressOf(job).Split('/')[^1])));
    }

    [Fact]
    public void The_carriages_home_only_after_the_word_that_the_holders_are_empty_and_the_word_counts_once()
    {
        Desk.Show(view => view with { Mode = DeskMode.Idle });
        TakeControls();
        var page = Show();
        Assert.True(page.Find("[data-testid=service-home]").HasAttribute("disabled"));

        page.Find("[data-testid=service-home-empty]").Change(true);
        page.Find("[data-testid=service-home]").Click();

        Assert.IsType<HomeCarriages>(Assert.Single(Desk.Actions));
        Assert.True(page.Find("[data-testid=service-home]").HasAttribute("disabled"));
    }

    [Fact]
    public void Without_the_controls_nothing_can_be_begun_and_the_page_says_why()
    {
        Desk.Show(view => view with { Mode = DeskMode.Idle });

        var page = Show();

        Assert.NotEmpty(page.Find("[data-testid=service-seat]").TextContent);
        Assert.True(page.Find("[data-testid=service-home]").HasAttribute("disabled"));
    }

    [Fact]
    public void A_service_in_hand_is_told_of_and_led_to()
    {
        Desk.Show(view => view with { Mode = DeskMode.Service, Service = new DeskService { Job = ServiceJob.SelfTest } });

        Assert.Equal("/service/self-test", Show().Find("[data-testid=service-running] a").GetAttribute("href"));
    }

    private IRenderedComponent<ServicePage> Show()
    {
        RenderProviders();
        return Render<ServicePage>();
    }
}

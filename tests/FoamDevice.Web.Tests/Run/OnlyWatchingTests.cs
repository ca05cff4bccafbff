using Bunit;
using FoamDevice.Host;
using FoamDevice.Web.Language;
using FoamDevice.Web.People;
using FoamDevice.Web.Prepare;
using FoamDevice.Web.Run;
using FoamDevice.Web.Seats;
using FoamDevice.Web.Start;
using Microsoft.Extensions.DependencyInjection;

namespace FoamDevice.Web.Tests.Run;

/// <summary>What people see who can press nothing: why, and who can.</summary>
public sealed class OnlyWatchingTests : PageTest
{
    private const string Pin = "48151";

    private readonly PeopleBook _people;

    public OnlyWatchingTests()
    {
        _people = new PeopleBook(Path.Combine(Path.GetDirectoryName(StorePath)!, PeopleFile.FileName));
        Services.AddSingleton(_people);
        Desk.Show(_ => BenchViews.Idle);
    }

    [Fact]
    public void Whoever_has_the_controls_is_told_nothing()
    {
        TakeControls();

        Assert.Empty(Render<OnlyWatching>(parameters => parameters.Add(one => one.Action, new HomeCarriages())).Markup.Trim());
    }

    [Fact]
    public void Whoever_could_have_the_controls_is_told_to_take_them()
    {
        Assert.StartsWith("Take control first.", Told<MethodsPage>());
    }

    [Fact]
    public void Who_has_the_controls_is_named()
    {
        Services.GetRequiredService<ControlSeat>().Take(new SeatVisitor("another browser", new DeskPerson("Grace", DeskRole.Technician)));

        Assert.StartsWith("Grace has the controls. Ask for them first.", Told<MethodsPage>());
    }

    [Fact]
    public void It_goes_by_itself_when_the_controls_are_taken()
    {
        IRenderedComponent<MethodsPage> page = Render<MethodsPage>();
        Assert.NotEmpty(page.FindAll("[data-testid=only-watching]"));

        TakeControls();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-testid=only-watching]")));
    }

    [Fact]
    public void A_viewer_who_opens_the_methods_is_told_who_can_choose_one_and_led_to_the_run()
    {
        SignInAsViewer();

        IRenderedComponent<MethodsPage> page = Render<MethodsPage>();

        Assert.StartsWith("A viewer watches only. A technician or an engineer can do this.", page.Find("[data-testid=only-watching]").TextContent.Trim());
        Assert.Equal("/run", page.Find("[data-testid=watch-run]").GetAttribute("href"));
    }

    [Fact]
    public void A_viewer_sees_what_a_method_is_and_no_form_that_leads_nowhere()
    {
        SignInAsViewer();
        RenderProviders();

        IRenderedComponent<PrepareRunPage> page = Render<PrepareRunPage>(parameters => parameters.Add(one => one.MethodId, "sts-guide"));

        Assert.NotNull(page.Find("[data-testid=method-summary]"));
        Assert.NotNull(page.Find("[data-testid=only-watching]"));
        Assert.Empty(page.FindAll("[data-testid=run-begin], input"));
    }

    [Fact]
    public void The_first_page_leads_a_viewer_to_watching_and_not_to_the_methods()
    {
        SignInAsViewer();

        IRenderedComponent<StartPage> page = Render<StartPage>();

        Assert.Empty(page.FindAll("[data-testid=start-next]"));
        Assert.Equal("/run", page.Find("[data-testid=watch-run]").GetAttribute("href"));
    }

    [Fact]
    public void The_first_page_says_why_its_buttons_can_not_be_pressed()
    {
        Desk.Show(_ => BenchViews.FaultedIdle(Protocol.FaultCode.DriverAlarm));

        Assert.StartsWith("Take control first.", Told<StartPage>());
    }

    [Fact]
    public void A_viewer_is_told_in_Persian_on_a_Persian_page()
    {
        Language = PageLanguage.Persian;
        SignInAsViewer();

        Assert.StartsWith(PageTextFiles.Of(PageLanguage.Persian).Find("shell.refused.viewer")!, Told<MethodsPage>());
    }

    private void SignInAsViewer()
    {
        _people.Add("Ada", DeskRole.Engineer, Pin);
        _people.Add("Vida", DeskRole.Viewer, Pin);
        Services.GetRequiredService<BenchVisitor>().Principal = PersonTicket.For(_people.Find("Vida")!).ToPrincipal();
    }

    private string Told<TPage>()
        where TPage : Microsoft.AspNetCore.Components.IComponent => Render<TPage>().Find("[data-testid=only-watching]").TextContent.Trim();
}

using AngleSharp.Dom;
using Bunit;
using FoamDevice.Host;
using FoamDevice.Web.Language;
using FoamDevice.Web.Layout;
using FoamDevice.Web.People;
using FoamDevice.Web.Seats;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace FoamDevice.Web.Tests.Shell;

public sealed class LayoutTests : PageTest
{
    [Fact]
    public void A_simulated_device_is_marked_on_every_page()
    {
        var bar = Render<PageBar>();
        Assert.Empty(bar.FindAll("[data-testid=sim-mark]"));

        Desk.Show(view => view with { Device = Simulated() });

        bar.WaitForAssertion(() => Assert.Contains("SIM", bar.Find("[data-testid=sim-mark]").TextContent));
    }

    [Fact]
    public void The_language_switch_names_the_other_language_in_itself()
    {
        Language = PageLanguage.Persian;

        IElement button = Render<ChoiceForms>().Find("[data-testid=choose-language]");

        Assert.Equal("English", button.TextContent);
        Assert.Equal("en", button.GetAttribute("lang"));
    }

    [Fact]
    public void Choices_are_forms_to_the_page_itself()
    {
        var forms = Render<ChoiceForms>().FindAll("form");

        Assert.Equal(2, forms.Count);
        Assert.All(forms, form => Assert.Equal(("post", "/choose"), (form.GetAttribute("method"), form.GetAttribute("action"))));
    }

    [Fact]
    public void The_notice_of_a_lost_connection_says_in_the_visitors_language_what_the_device_does()
    {
        var notice = Render<ConnectionNotice>(parameters => parameters.Add(one => one.Language, PageLanguage.Persian));

        Assert.Contains(PageTextFiles.Of(PageLanguage.Persian).Find("shell.lost.device")!, notice.Find("#components-reconnect-modal").TextContent);
    }

    [Fact]
    public void A_store_that_fails_is_said_on_every_page()
    {
        var trouble = Render<BenchTrouble>();
        Assert.Empty(trouble.Markup.Trim());

        Desk.Show(view => view with { StoreTrouble = "The disk is full." });

        trouble.WaitForAssertion(() => Assert.Contains("The disk is full.", trouble.Find("[data-testid=bench-store-trouble]").TextContent));
    }

    [Fact]
    public void Free_controls_are_taken_with_one_button_and_put_down_with_another()
    {
        var notice = Render<SeatNotice>();

        notice.Find("[data-testid=seat-take]").Click();
        Assert.True(Services.GetRequiredService<SeatedDesk>().HasControls);

        notice.WaitForElement("[data-testid=seat-leave]").Click();
        notice.WaitForElement("[data-testid=seat-take]");
    }

    [Fact]
    public void Who_watches_sees_who_has_the_controls_and_may_ask_for_them()
    {
        ControlSeat seat = Services.GetRequiredService<ControlSeat>();
        seat.Take(new SeatVisitor("another browser", new DeskPerson("Grace", DeskRole.Technician)));
        Services.GetRequiredService<PageVisit>().Browser = "this browser";

        var notice = Render<SeatNotice>();
        Assert.Contains("Grace has the controls", notice.Find("[data-testid=seat-state]").TextContent);
        notice.Find("[data-testid=seat-ask]").Click();

        notice.WaitForElement("[data-testid=seat-withdraw]");
        Assert.Contains("takes over the controls. Seconds left: ", notice.Find("[data-testid=seat-state]").TextContent);
    }

    [Fact]
    public void A_countdown_that_draws_once_more_when_its_request_is_over_still_has_its_words()
    {
        ControlSeat seat = Services.GetRequiredService<ControlSeat>();
        seat.Take(new SeatVisitor("another browser", new DeskPerson("Grace", DeskRole.Technician)));
        seat.Ask(new SeatVisitor("this browser", new DeskPerson("Ada", DeskRole.Engineer)));
        RenderFragment<int> words = Render<SeatNotice>().FindComponent<SecondsLeft>().Instance.ChildContent;

        seat.Leave("this browser");
        var drawn = Render(words(3));

        Assert.Null(seat.View.Request);
        Assert.Contains("Ada, an engineer, takes over the controls. Seconds left: 3", drawn.Markup);
    }

    [Theory]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<script>alert(1)</script>")]
    public void A_name_is_text_and_never_markup(string name)
    {
        Services.GetRequiredService<ControlSeat>().Take(new SeatVisitor("another browser", new DeskPerson(name, DeskRole.Technician)));

        var notice = Render<SeatNotice>();

        Assert.Contains(name, notice.Find("[data-testid=seat-state]").TextContent);
        Assert.Empty(notice.FindAll("img, script"));
    }

    private static DeviceIdentity Simulated() => new("SIM-1", "", "", DeviceIdentity.SimulatedTarget, "0.2.0", "1.0");
}

using Bunit;
using FoamDevice.Host;
using FoamDevice.Web.Language;
using FoamDevice.Web.Run;

namespace FoamDevice.Web.Tests.Run;

public sealed class StopBarTests : PageTest
{
    [Fact]
    public void Nothing_is_shown_while_there_is_nothing_to_end()
    {
        Desk.Show(_ => BenchViews.Idle);

        Assert.Empty(Render<StopBar>().Markup.Trim());
    }

    [Fact]
    public void Stop_asks_the_desk_once()
    {
        TakeControls();
        Desk.Show(_ => BenchViews.Mixing(7, 2));
        IRenderedComponent<StopBar> bar = Render<StopBar>();

        bar.Find("[data-testid=run-stop]").Click();

        Assert.IsType<StopWork>(Assert.Single(Desk.Actions));
    }

    [Fact]
    public void Once_asked_for_stop_can_not_be_pressed_again()
    {
        TakeControls();
        Desk.Show(_ => BenchViews.Mixing(7, 2));
        IRenderedComponent<StopBar> bar = Render<StopBar>();

        Desk.Show(view => view with { Run = view.Run! with { IsStopping = true } });

        bar.WaitForAssertion(() => Assert.True(bar.Find("[data-testid=run-stop]").HasAttribute("disabled")));
        Assert.Contains("Stopping after this pass.", bar.Markup);
    }

    [Fact]
    public void Who_only_watches_can_abort_but_not_stop()
    {
        Desk.Show(_ => BenchViews.Mixing(7, 2));
        IRenderedComponent<StopBar> bar = Render<StopBar>();

        bar.Find("[data-testid=run-abort]").Click();

        Assert.True(bar.Find("[data-testid=run-stop]").HasAttribute("disabled"));
        Assert.IsType<AbortWork>(Assert.Single(Desk.Actions));
    }

    [Fact]
    public void The_keys_stand_on_the_buttons()
    {
        Desk.Show(_ => BenchViews.Mixing(7, 2));

        IRenderedComponent<StopBar> bar = Render<StopBar>();

        Assert.Equal("F8", bar.Find("[data-testid=run-stop]").GetAttribute("aria-keyshortcuts"));
        Assert.Equal("F9", bar.Find("[data-testid=run-abort] kbd").TextContent);
    }

    [Fact]
    public async Task The_keys_do_what_the_buttons_do()
    {
        TakeControls();
        Desk.Show(_ => BenchViews.Mixing(7, 2));
        IRenderedComponent<StopBar> bar = Render<StopBar>();
        var keys = bar.FindComponents<MudBlazor.MudHotkey>();

        foreach (IRenderedComponent<MudBlazor.MudHotkey> key in keys)
            await bar.InvokeAsync(() => key.Instance.OnHotkeyPressed.InvokeAsync());

        Assert.Equal([typeof(StopWork), typeof(AbortWork)], Desk.Actions.Select(action => action.GetType()));
    }

    [Fact]
    public void What_the_desk_refuses_is_shown()
    {
        TakeControls();
        Desk.Answering = _ => new DeskAnswer(false, "The link is lost at present.");
        Desk.Show(_ => BenchViews.Mixing(7, 2));
        IRenderedComponent<StopBar> bar = Render<StopBar>();

        bar.Find("[data-testid=run-stop]").Click();

        Assert.Equal("The link is lost at present.", bar.Find("[data-testid=refusal] [lang=en]").TextContent);
    }

    [Fact]
    public void An_abort_that_did_not_get_through_is_never_silent()
    {
        Desk.Answering = _ => new DeskAnswer(false, "Nothing is heard from the device: use the e-stop.");
        Desk.Show(_ => BenchViews.Mixing(7, 2));
        IRenderedComponent<StopBar> bar = Render<StopBar>();

        bar.Find("[data-testid=run-abort]").Click();

        Assert.Contains("use the e-stop", bar.Find("[data-testid=refusal]").TextContent);
    }

    [Fact]
    public void A_Persian_page_has_Persian_buttons()
    {
        Language = PageLanguage.Persian;
        Desk.Show(_ => BenchViews.Mixing(7, 2));

        Assert.Contains("توقف پس از این پاس", Render<StopBar>().Find("[data-testid=run-stop]").TextContent);
    }
}

using Bunit;
using FoamDevice.Host;
using FoamDevice.Web.Layout;
using FoamDevice.Web.Seats;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.DependencyInjection;

namespace FoamDevice.Web.Tests.Shell;

public sealed class DeskComponentTests : PageTest
{
    [Fact]
    public void It_is_drawn_again_when_what_it_shows_has_changed()
    {
        var component = Render<ModeText>();

        Desk.Show(view => view with { Mode = DeskMode.Idle });

        component.WaitForAssertion(() => component.MarkupMatches("Idle"));
    }

    [Fact]
    public void It_is_not_drawn_again_when_something_else_has_changed()
    {
        var component = Render<ModeText>();
        int before = component.RenderCount;

        Desk.Show(view => view with { StoreTrouble = "full" });
        Desk.Show(view => view with { Mode = DeskMode.Idle });

        component.WaitForAssertion(() => component.MarkupMatches("Idle"));
        Assert.Equal(before + 1, component.RenderCount);
    }

    [Fact]
    public void It_is_drawn_again_when_the_controls_change_hands()
    {
        var component = Render<ModeText>();
        int before = component.RenderCount;

        TakeControls();

        component.WaitForAssertion(() => Assert.True(component.RenderCount > before));
    }

    [Fact]
    public async Task Once_gone_it_watches_nothing_any_more()
    {
        var component = Render<ModeText>();
        ModeText instance = component.Instance;
        await DisposeComponentsAsync();

        Desk.Show(view => view with { Mode = DeskMode.Idle });

        Assert.Equal(DeskMode.Searching, instance.Seen);
    }

    private sealed class ModeText : DeskComponent
    {
        public DeskMode Seen => View.Mode;

        protected override object? Shown(DeskView view) => view.Mode;

        protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, View.Mode.ToString());
    }
}

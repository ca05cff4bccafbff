using Bunit;
using FoamDevice.Host;
using FoamDevice.Protocol;
using FoamDevice.Web.Charts;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FoamDevice.Web.Tests;

public sealed class ChartsPageTests : PageTest
{
    [Fact]
    public void Simulated_and_real_runs_are_charted_apart_and_the_simulated_are_marked()
    {
        using (var store = RunStore.Open(StorePath))
        {
            SampleRecords.Store(store, minutes: 0);
            SampleRecords.Store(store, minutes: 5, device: SampleRecords.Simulated);
        }

        var groups = Show("/charts").FindAll("[data-testid=chart-group]");

        Assert.Equal(2, groups.Count);
        Assert.Equal([0, 1], [.. groups.Select(group => group.QuerySelectorAll("[data-testid=sim-mark]").Length)]);
    }

    [Fact]
    public void A_value_beyond_the_limits_is_named_with_its_run()
    {
        string last;
        using (var store = RunStore.Open(StorePath))
        {
            for (int minute = 0; minute < 12; minute++)
                SampleRecords.Store(store, minute, 1_000_000 + (uint)(minute % 2));

            last = SampleRecords.Store(store, 12, 1_100_000).Header.Id;
        }

        var finding = Show("/charts?measure=pass-time").Find("[data-testid=chart-findings]").TextContent;

        Assert.Contains(last, finding);
        Assert.Contains("beyond three standard deviations", finding);
    }

    [Fact]
    public void Below_eight_runs_there_are_no_limits_and_no_verdict()
    {
        using (var store = RunStore.Open(StorePath))
            SampleRecords.Store(store);

        var page = Show("/charts");

        Assert.Contains("Too few for limits: 8 runs are needed", page.Markup);
        Assert.Empty(page.FindAll("[data-testid=chart-steady], [data-testid=chart-findings]"));
    }

    [Fact]
    public void Runs_that_were_not_completed_are_left_out_and_counted_as_such()
    {
        using (var store = RunStore.Open(StorePath))
        {
            SampleRecords.Store(store, minutes: 0);
            SampleRecords.Store(store, minutes: 5, outcome: RunOutcome.Aborted);
        }

        Assert.Equal("Not completed, and not counted: 1.", Show("/charts").Find("[data-testid=charts-left-out]").TextContent);
    }

    [Fact]
    public void A_store_without_completed_runs_says_so()
    {
        RunStore.Open(StorePath).Dispose();

        Assert.NotNull(Show("/charts").Find("[data-testid=charts-none]"));
    }

    private IRenderedComponent<ChartsPage> Show(string address)
    {
        RenderProviders();
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        var page = Render<ChartsPage>();
        page.WaitForElement("[data-testid=charts-measure]");
        return page;
    }
}

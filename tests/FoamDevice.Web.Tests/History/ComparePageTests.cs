using Bunit;
using FoamDevice.Host;
using FoamDevice.Web.History;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FoamDevice.Web.Tests;

public sealed class ComparePageTests : PageTest
{
    [Fact]
    public void Two_runs_stand_side_by_side_with_their_difference()
    {
        RunRecord first, second;
        using (var store = RunStore.Open(StorePath))
        {
            first = SampleRecords.Store(store, minutes: 0);
            second = SampleRecords.Store(store, minutes: 5, passMicroseconds: 1_050_000);
        }

        var page = Show($"{first.Header.Id},{second.Header.Id}");
        var row = page.WaitForElement("[data-testid=compare-figures]").QuerySelectorAll("tbody tr")[0];

        Assert.Equal(["1.0000\u202Fs", "1.0500\u202Fs", "+0.0500\u202Fs", "+5.00"], [.. row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim())]);
        Assert.Empty(page.FindAll("[data-testid=compare-mixed]"));
    }

    [Fact]
    public void A_simulated_run_beside_a_real_one_is_warned_of()
    {
        RunRecord first, second;
        using (var store = RunStore.Open(StorePath))
        {
            first = SampleRecords.Store(store, minutes: 0, device: SampleRecords.Simulated);
            second = SampleRecords.Store(store, minutes: 5);
        }

        var page = Show($"{first.Header.Id},{second.Header.Id}");

        Assert.Contains("RUN 1 IS SIMULATED", page.WaitForElement("[data-testid=compare-mixed]").TextContent);
    }

    [Theory]
    [InlineData("")]
    [InlineData("one")]
    [InlineData("one,one")]
    [InlineData("one,two,three")]
    public void What_does_not_name_two_different_runs_leads_back_to_the_history(string ids)
    {
        Assert.NotNull(Show(ids).Find("[data-testid=compare-which]"));
    }

    [Fact]
    public void A_run_that_is_not_on_record_is_said_in_words()
    {
        using (var store = RunStore.Open(StorePath))
            SampleRecords.Store(store);

        Assert.Contains("There is no record 'nowhere'", Show("nowhere,elsewhere").WaitForElement("[data-testid=store-trouble]").TextContent);
    }

    private IRenderedComponent<ComparePage> Show(string ids)
    {
        RenderProviders();
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/compare?ids={ids}");
        return Render<ComparePage>();
    }
}

using Bunit;
using FoamDevice.Host;
using FoamDevice.Protocol;
using FoamDevice.Web.History;
using FoamDevice.Web.Language;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FoamDevice.Web.Tests;

public sealed class HistoryPageTests : PageTest
{
    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void The_newest_run_comes_first_and_what_was_simulated_bears_its_mark()
    {
        string real, simulated;
        using (var store = RunStore.Open(StorePath))
        {
            real = SampleRecords.Store(store, minutes: 0).Header.Id;
            simulated = SampleRecords.Store(store, minutes: 5, device: SampleRecords.Simulated).Header.Id;
        }

        var page = Show("/history");

        Assert.Equal([simulated, real], [.. page.FindAll("[data-testid^=history-open-]").Select(link => link.GetAttribute("href")!.Split('/')[^1])]);
        Assert.Single(page.FindAll("[data-testid=sim-mark]"));
        Assert.Equal("2 of 2 runs are shown, newest first.", page.Find("[data-testid=history-count]").TextContent);
    }

    [Fact]
    public void Each_record_is_verified_and_says_so()
    {
        using (var store = RunStore.Open(StorePath))
            SampleRecords.Store(store);

        var page = Show("/history");

        page.WaitForElement("[data-testid=verify-mark-whole]");
    }

    [Theory]
    [InlineData("label=S-17", 1)]
    [InlineData("outcome=stopped", 1)]
    [InlineData("kind=real", 2)]
    [InlineData("kind=sim", 0)]
    public void The_address_says_which_runs_are_shown(string query, int runs)
    {
        using (var store = RunStore.Open(StorePath))
        {
            SampleRecords.Store(store, minutes: 0, context: RunContext.Empty.With(RunContextField.LabelId, "S-17"));
            SampleRecords.Store(store, minutes: 5, outcome: RunOutcome.Stopped);
        }

        Assert.Equal(runs, Show($"/history?{query}").FindAll("[data-testid^=history-open-]").Count);
    }

    [Fact]
    public async Task A_filter_that_is_pressed_stands_in_the_address_from_then_on()
    {
        using (var store = RunStore.Open(StorePath))
            SampleRecords.Store(store);

        await Show("/history").Find("[data-testid=history-real]").ClickAsync();

        Assert.EndsWith("/history?kind=real", Navigation.Uri);
    }

    [Fact]
    public async Task Two_runs_are_compared_once_both_are_chosen()
    {
        string first, second;
        using (var store = RunStore.Open(StorePath))
        {
            first = SampleRecords.Store(store, minutes: 0).Header.Id;
            second = SampleRecords.Store(store, minutes: 5).Header.Id;
        }

        var page = Show("/history");
        Assert.True(page.Find("[data-testid=history-compare]").HasAttribute("disabled"));
        await page.Find($"[data-testid=history-choose-{first}]").ChangeAsync(true);
        await page.Find($"[data-testid=history-choose-{second}]").ChangeAsync(true);
        await page.Find("[data-testid=history-compare]").ClickAsync();

        Assert.EndsWith($"/compare?ids={first},{second}", Navigation.Uri);
    }

    [Fact]
    public async Task A_record_that_is_to_be_compared_is_chosen_already()
    {
        string first, second;
        using (var store = RunStore.Open(StorePath))
        {
            first = SampleRecords.Store(store, minutes: 0).Header.Id;
            second = SampleRecords.Store(store, minutes: 5).Header.Id;
        }

        var page = Show($"/history?method={SampleRecords.MethodId}&first={first}");
        await page.Find($"[data-testid=history-choose-{second}]").ChangeAsync(true);
        await page.Find("[data-testid=history-compare]").ClickAsync();

        Assert.EndsWith($"/compare?ids={first},{second}", Navigation.Uri);
    }

    [Fact]
    public async Task A_store_that_is_away_is_said_in_words_and_read_again_on_demand()
    {
        var page = Render<HistoryPage>();
        page.WaitForElement("[data-testid=store-trouble]");

        using (var store = RunStore.Open(StorePath))
            SampleRecords.Store(store);

        await page.Find("[data-testid=store-retry]").ClickAsync();

        page.WaitForElement("[data-testid=history-table]");
        Assert.Empty(page.FindAll("[data-testid=store-trouble]"));
    }

    [Fact]
    public void In_persian_days_are_of_the_persian_calendar()
    {
        using (var store = RunStore.Open(StorePath))
            SampleRecords.Store(store);

        Language = PageLanguage.Persian;
        var page = Show("/history?since=2026-03-21");

        Assert.Contains("۱۴۰۵/۰۱/۰۱", page.Find("[data-testid^=history-open-]").TextContent);
        Assert.Equal("۱۴۰۵/۰۱/۰۱", page.Find("[data-testid=history-since]").GetAttribute("value"));
    }

    private IRenderedComponent<HistoryPage> Show(string address)
    {
        RenderProviders();
        Navigation.NavigateTo(address);
        var page = Render<HistoryPage>();
        page.WaitForElement("[data-testid=history-table]");
        return page;
    }
}

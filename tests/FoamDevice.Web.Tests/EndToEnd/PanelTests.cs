using FoamDevice.Host;
using FoamDevice.Protocol;
using FoamDevice.Web.Service;
using FoamDevice.Web.Tests.Browsing;
using FoamDevice.Web.Tests.Shell;
using Microsoft.Playwright;

namespace FoamDevice.Web.Tests.EndToEnd;

/// <summary>What views show only after a press, or at some moment: every tab of a record, every stage of a service; on a desk that stands still.</summary>
[Collection("runs at the page")]
public sealed class PanelTests(TestBrowser browser) : IAsyncLifetime
{
    private readonly List<string> _found = [];
    private ShellServer _server = null!;
    private Visitor _visitor = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await ShellServer.StartAsync();
        _server.Desk.Show(view => view with { Mode = DeskMode.Idle, Device = SampleRecords.Simulated });
        _visitor = await Visitor.ComeAsync(browser, _server.Address);
        await _visitor.GoAsync("/");
        await _visitor.TakeControlsAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _visitor.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Every_tab_of_a_record_and_of_a_comparison_is_sound()
    {
        string[] runs = StoreRuns();

        foreach (Looks looks in Looks.EachOnce)
        {
            foreach (string path in new[] { $"/records/{runs[0]}", $"/compare?ids={runs[0]},{runs[1]}" })
            {
                await LookAsync(looks, path);
                ILocator tabs = _visitor.Page.GetByRole(AriaRole.Tab);
                for (int tab = 0; tab < await tabs.CountAsync(); tab++)
                {
                    await tabs.Nth(tab).ClickAsync();
                    await FindAsync(looks, $"{path.Split('/', '?')[1]}-{tab + 1}");
                }
            }

            await LookAsync(looks, "/charts?measure=pass-time");
            await _visitor.Page.GetByTestId("chart-study").First.ClickAsync();
            await FindAsync(looks, "charts-study");
        }

        AssertNothingFound();
    }

    [Theory]
    [InlineData(1_024)]
    [InlineData(390)]
    public async Task All_tabs_are_in_sight_at_any_width(int width)
    {
        string run = StoreRuns()[0];
        await _visitor.Page.SetViewportSizeAsync(width, 768);

        foreach (Looks looks in Looks.EachOnce)
        {
            await LookAsync(looks, $"/records/{run}");
            await _visitor.KeepPictureAsync($"tabs-{width}-{looks}");
            foreach (ILocator tab in await _visitor.Page.GetByRole(AriaRole.Tab).AllAsync())
            {
                LocatorBoundingBoxResult box = (await tab.BoundingBoxAsync())!;
                Assert.True(box.X >= 0 && box.X + box.Width <= width, $"{looks}: {await tab.TextContentAsync()} lies at {box.X} to {box.X + box.Width} px.");
            }

            Assert.False(await ViewCheck.ScrollsSidewaysAsync(_visitor), $"{looks}: the page is wider than the screen.");
        }
    }

    [Fact]
    public async Task Every_stage_of_a_service_is_sound()
    {
        foreach (Looks looks in Looks.EachOnce)
        {
            _server.Desk.Show(view => view with { Mode = DeskMode.Idle, Service = null });
            foreach (ServiceJob job in new[] { ServiceJob.CalibrateTravel, ServiceJob.CalibrateFill })
            {
                await LookAsync(looks, ServiceJobs.AddressOf(job));
                await FindAsync(looks, $"service-{job}");
            }

            foreach (var stages in SampleServices.All.GroupBy(stage => stage.Service.Job))
            {
                await LookAsync(looks, ServiceJobs.AddressOf(stages.Key));
                foreach (var (name, service) in stages)
                {
                    _server.Desk.Show(view => view with { Mode = DeskMode.Service, Service = service with { Told = [$"Stage {name}."] } });
                    await _visitor.SeesAsync("service-told", $"Stage {name}.");
                    await FindAsync(looks, $"service-{name}");
                }
            }
        }

        AssertNothingFound();
    }

    private async Task LookAsync(Looks looks, string path)
    {
        await looks.ChooseAsync(_visitor);
        await _visitor.GoAsync(path);
        await _visitor.SettleAsync();
    }

    private async Task FindAsync(Looks looks, string part) => _found.AddRange(await ViewCheck.FindAsync(_visitor, looks, part));

    private void AssertNothingFound()
    {
        Assert.True(_found.Count == 0, string.Join('\n', _found));
        Assert.Empty(_visitor.Errors);
    }

    // One of everything that a record can hold, and enough runs for a chart.
    private string[] StoreRuns()
    {
        using var store = RunStore.Open(_server.StorePath);
        RunRecord full = SampleRecords.Store(store, device: SampleRecords.Simulated, outcome: RunOutcome.Stopped);
        var additions = new RecordAdditions(store, TimeProvider.System);
        additions.Note(full.Header.Id, "coarse at the plunger", "Ada");
        additions.Correct(full, "sample.label", "batch 7", "forgotten", "Ada");
        new RecordMeasurements(store).Add(store.Find(full.Header.Id), Measured(), [new FileToKeep("bubbles.csv", "text/csv", () => new MemoryStream("x\n1"u8.ToArray()))]);
        for (int run = 1; run <= ControlChart.FewestValues + 1; run++)
            SampleRecords.Store(store, run, 1_000_000 + ((uint)run % 3 * 100), SampleRecords.Simulated);

        return [full.Header.Id, store.List(1).Single().Id];
    }

    private static Measurement Measured() => new()
    {
        Kind = MeasurementKind.Bubbles,
        IsPractice = true,
        Who = "Ada",
        Method = "circles",
        Software = "foam 1.2.3",
        FoamAgeMilliseconds = 30_000,
        Figures = [new MeasuredFigure("d32", 92.4, "µm", 88.1, 97.0), new MeasuredFigure("dv50", 80.0, "µm", IsExtrapolated: true)],
        Warnings = ["Too few bubbles."],
    };
}

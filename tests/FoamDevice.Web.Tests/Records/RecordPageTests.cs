using Bunit;
using FoamDevice.Host;
using FoamDevice.Protocol;
using FoamDevice.Web.Language;
using FoamDevice.Web.Records;
using Xunit;

namespace FoamDevice.Web.Tests;

public sealed class RecordPageTests : PageTest
{
    [Fact]
    public void The_head_says_which_run_it_is_how_it_went_and_that_it_is_as_written()
    {
        var run = Stored();

        var page = Show(run);

        Assert.Equal(run.Header.Id, page.Find("[data-testid=record-id]").TextContent);
        Assert.Contains("completed", page.Find("[data-testid=outcome]").TextContent);
        Assert.NotNull(page.Find("[data-testid=verify-mark-whole]"));
        Assert.Empty(page.FindAll("[data-testid=sim-mark]"));
    }

    [Fact]
    public void A_simulated_run_is_marked_and_said_to_prove_nothing()
    {
        var page = Show(Stored(device: SampleRecords.Simulated));

        Assert.NotEmpty(page.FindAll("[data-testid=sim-mark]"));
        Assert.Contains("SIMULATED", page.Markup);
    }

    [Fact]
    public void What_was_asked_stands_beside_what_was_done()
    {
        var page = Show(Stored(passMicroseconds: 1_002_000));

        Assert.Contains("1.002000\u202Fs", page.Find("[data-testid=record-figures]").TextContent);
    }

    [Fact]
    public void The_same_run_is_repeated_with_its_method_and_what_was_said_of_it()
    {
        var run = Stored();

        Assert.Equal($"/prepare/{SampleRecords.MethodId}?repeat={run.Header.Id}", Show(run).Find("[data-testid=record-repeat]").GetAttribute("href"));
    }

    [Theory]
    [InlineData(PageLanguage.English, "/report?language=en")]
    [InlineData(PageLanguage.Persian, "/report?language=fa&digits=persian")]
    public void The_report_is_in_the_language_of_the_page(PageLanguage language, string ending)
    {
        Language = language;

        Assert.EndsWith(ending, Show(Stored()).Find("[data-testid=record-report]").GetAttribute("href"));
    }

    [Fact]
    public void While_the_run_goes_on_its_page_leads_there_and_shows_each_further_pass()
    {
        var run = Stored();
        Desk.Show(view => view with { Mode = DeskMode.Run, Run = new DeskRun { RecordId = run.Header.Id } });
        var page = Show(run);
        Assert.Contains("This run goes on at this bench.", page.Markup);

        using (var store = RunStore.Open(StorePath))
            new RecordAdditions(store, Time).Note(run.Header.Id, "written meanwhile", "Ada");

        Desk.Show(view => view with { Run = view.Run! with { Passes = [new DeskPass(1, TimeSpan.FromSeconds(1))] } });

        page.WaitForAssertion(() => Assert.Contains(page.FindAll(".mud-tab"), tab => tab.TextContent.Contains("(1)")));
    }

    [Fact]
    public void A_record_that_there_is_not_is_said_in_words()
    {
        Stored();

        var page = Render<RecordPage>(parameters => parameters.Add(shown => shown.Id, "20200101"));

        Assert.Contains("There is no record '20200101'", page.WaitForElement("[data-testid=store-trouble]").TextContent);
    }

    private RunRecord Stored(uint passMicroseconds = 1_000_000, DeviceIdentity? device = null)
    {
        using var store = RunStore.Open(StorePath);
        return SampleRecords.Store(store, passMicroseconds: passMicroseconds, device: device);
    }

    private IRenderedComponent<RecordPage> Show(RunRecord run)
    {
        RenderProviders();
        var page = Render<RecordPage>(parameters => parameters.Add(shown => shown.Id, run.Header.Id));
        page.WaitForElement("[data-testid=record-id]");
        return page;
    }
}

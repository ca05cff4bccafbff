using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class RunReportPageTests : IDisposable
{
    private const string Script = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>";

    private static readonly ReportSettings Persian = new(ReportLanguage.Fa, PersianDigits: false);
    private static readonly ReportSettings PersianDigits = new(ReportLanguage.Fa, PersianDigits: true);

    private readonly RunStore _store = RunStore.OpenInMemory();

    public static TheoryData<ReportLanguage, bool> Languages { get; } = new() { { ReportLanguage.En, false }, { ReportLanguage.Fa, false }, { ReportLanguage.Fa, true } };

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_simulated_run_says_so_at_the_top_behind_every_page_and_in_its_margin(ReportLanguage language, bool persianDigits)
    {
        string page = Page(new ReportSettings(language, persianDigits), SampleRun.SimulatedDevice);

        Assert.Contains("<p class=\"reality simulated\">", page);
        Assert.Contains("<div class=\"watermark\" aria-hidden=\"true\">SIM</div>", page);
        Assert.Matches("@top-right { content: \"SIM", page);
        Assert.Matches("<title>SIM ", page);
    }

    [Fact]
    public void A_run_of_a_real_device_bears_no_mark_of_a_simulated_one()
    {
        string page = Page(ReportSettings.Plain);

        Assert.Contains("<p class=\"reality real\">REAL DEVICE.", page);
        Assert.DoesNotContain("SIM", page);
    }

    [Fact]
    public void A_comparison_names_the_one_that_is_simulated()
    {
        var real = Run(SampleRun.Stored(_store));
        using var elsewhere = RunStore.OpenInMemory();
        var simulated = ReportedRun.Of(elsewhere, SampleRun.Stored(elsewhere, SampleRun.SimulatedDevice));

        Assert.Contains("RUN 2 IS SIMULATED", RunReportPage.Compare(real, simulated, ReportSettings.Plain));
        Assert.Contains("RUN 1 IS SIMULATED", RunReportPage.Compare(simulated, real, ReportSettings.Plain));
    }

    [Fact]
    public void What_was_asked_and_what_was_done_stand_side_by_side_with_units()
    {
        string page = Page(ReportSettings.Plain);

        Assert.Equal(["1.000000 s", "1.000000 s", "0.000000 s"], Cells(page, "Full passes, mean time"));
        Assert.Equal(["–", "0.2000 %", "–"], Cells(page, "Full passes, variation"));
        Assert.Equal(["100.000 ms", "100.333 ms", "0.333 ms"], Cells(page, "Gap between passes, mean"));
        Assert.Equal(["0", "1", "1"], Cells(page, "Steps sent but not counted, or the reverse, axis B"));
        Assert.Equal(["± 0.1000 mm", "−0.0125 mm", "–"], Cells(page, "Drift of home after the run, axis B"));
        Assert.Equal("≤ 5.000 ms", Cells(page, "Skew of the two starts, largest")[0]);
    }

    [Fact]
    public void A_pass_that_lost_a_pulse_shows_both_counts()
    {
        Assert.Contains("<strong class=\"flaw\"><bdi dir=\"ltr\" class=\"number\">4028 ≠ 4029</bdi></strong>", Page(ReportSettings.Plain));
    }

    [Fact]
    public void Persian_digits_are_for_quantities_and_times_and_never_for_what_has_to_be_typed_again()
    {
        var record = SampleRun.Stored(_store);
        string page = RunReportPage.Of(Run(record), PersianDigits);

        Assert.Contains("<bdi dir=\"ltr\" class=\"number\">۱۰۰٫۳۳۳\u202Fms</bdi>", page);
        Assert.Contains("<bdi dir=\"ltr\" class=\"number\">۲۰۲۶-۱۱-۲۲ ۱۷:۳۰:۰۰ UTC</bdi>", page);
        Assert.Contains($"<bdi dir=\"ltr\" class=\"code\">{record.Header.Id}</bdi>", page);
        Assert.Contains($"<bdi dir=\"ltr\" class=\"code\">{record.MethodSha256}</bdi>", page);
    }

    [Fact]
    public void A_persian_page_runs_from_right_to_left_and_its_numbers_do_not()
    {
        string page = Page(Persian);

        Assert.Contains("<html lang=\"fa\" dir=\"rtl\">", page);
        Assert.Contains("<pre dir=\"ltr\">", page);
        Assert.All(Regex.Matches(page, "<bdi[^>]*class=\"(?:number|code)\"[^>]*>"), number => Assert.Contains("dir=\"ltr\"", number.Value));
        Assert.All(Regex.Matches(page, "<svg class=\"plot\"[^>]*>"), plot => Assert.Contains("direction=\"ltr\"", plot.Value));
        Assert.Matches("direction=\"rtl\"[^>]*>فاصله از مبدأ \\(mm\\)</text>", page);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Nothing_that_people_wrote_is_ever_taken_for_markup(ReportLanguage language, bool persianDigits)
    {
        string id = _store.Begin(SampleRun.New() with { Operator = Script, HostVersion = Script, Context = RunContext.Empty.With("sample.label", Script) });
        _store.Append(new RecordChanges { Events = SampleRun.Events(id), Ends = [SampleRun.End(id)] });
        _store.Add(id, LogKind.Note, new JsonObject { ["text"] = Script, ["who"] = Script });
        _store.Add(id, LogKind.Mark, new JsonObject { ["what"] = Script, ["foamAgeMilliseconds"] = 5_000L, ["who"] = Script });
        var run = Run(_store.Find(id));

        string page = RunReportPage.Compare(run, run, new ReportSettings(language, persianDigits));

        Assert.DoesNotContain("<script", page);
        Assert.DoesNotContain("<img", page);
        Assert.True(Regex.Count(page, Regex.Escape("&lt;script&gt;alert(1)&lt;/script&gt;")) >= 14);
    }

    [Fact]
    public void Characters_that_turn_or_break_a_line_stay_inside_their_own_piece()
    {
        string id = _store.Begin(SampleRun.New() with { Operator = "\u202Eevil\u0000\u001b" });

        string page = RunReportPage.Of(Run(_store.Find(id)), ReportSettings.Plain);

        Assert.Contains("<bdi>\u202Eevil\uFFFD\uFFFD</bdi>", page);
    }

    [Fact]
    public void Deviations_are_told_in_the_pages_language_with_its_digits()
    {
        var run = Run(SampleRun.Stored(_store));

        Assert.Contains("No volume calibration was in force for both sides when the run began", RunReportPage.Of(run, ReportSettings.Plain));
        string page = RunReportPage.Of(run, PersianDigits);
        Assert.Contains("<bdi>هنگام آغاز اجرا کالیبراسیون حجم معتبری برای هر دو سمت نبود: حجم‌ها اسمی‌اند.</bdi>", page);
        Assert.Contains("و در محور \u2068B\u2069 برابر <bdi dir=\"ltr\" class=\"number\">۱</bdi>.</bdi>", page);
        Assert.DoesNotContain("lang=\"en\"", page);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_page_needs_nothing_from_outside_and_may_run_nothing(ReportLanguage language, bool persianDigits)
    {
        string page = Page(new ReportSettings(language, persianDigits));

        Assert.Contains("content=\"default-src 'none'; style-src 'unsafe-inline'\"", page);
        Assert.DoesNotMatch("<[^>]*\\s(?:src|href|xlink:href|on[a-z]+)=", page);
        Assert.DoesNotContain("@import", page);
    }

    [Fact]
    public void No_two_things_on_a_page_have_the_same_id()
    {
        var run = Run(SampleRun.Stored(_store));

        string[] ids = [.. Regex.Matches(RunReportPage.Compare(run, run, ReportSettings.Plain), " id=\"([^\"]+)\"").Select(match => match.Groups[1].Value)];

        Assert.NotEmpty(ids);
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public void The_same_record_gives_the_same_bytes_wherever_it_is()
    {
        var record = SampleRun.Stored(_store);
        var package = RecordPackage.Read(RecordPackage.Write(_store, record, []));
        using var elsewhere = RunStore.OpenInMemory();
        PackageImport.Into(elsewhere, package);

        Assert.Equal(RunReportPage.Of(Run(record), Persian), RunReportPage.Of(ReportedRun.Of(elsewhere, elsewhere.Find(record.Header.Id)), Persian));
    }

    [Fact]
    public void The_hashes_that_prove_the_record_stand_on_it()
    {
        var record = SampleRun.Stored(_store);

        string page = RunReportPage.Of(ReportedRun.WithLog(_store, record), ReportSettings.Plain);

        Assert.Contains(_store.EntriesOf(record.Header.Key)[^1].Hash, page);
        Assert.Contains(_store.Head(_store.Writer).Hash, page);
    }

    [Fact]
    public void A_run_that_never_made_a_pass_is_reported_without_plots()
    {
        string id = _store.Begin(SampleRun.New());

        string page = RunReportPage.Of(Run(_store.Find(id)), ReportSettings.Plain);

        Assert.Contains("No pass was made: there is nothing to draw.", page);
        Assert.DoesNotContain("class=\"plot\"", page);
    }

    [Fact]
    public void What_was_done_otherwise_than_asked_is_listed()
    {
        string page = Page(ReportSettings.Plain);

        Assert.Equal(Deviations.Of(SampleRun.Stored(_store)).Count, Regex.Count(page[page.IndexOf("<h2>Deviations", StringComparison.Ordinal)..page.IndexOf("<h2>Plots", StringComparison.Ordinal)], "<tr><th scope=\"row\">"));
        Assert.Contains("<th scope=\"row\">Steps counted<div class=\"aside\">", page);
    }

    [Fact]
    public void What_was_corrected_stands_struck_out_beside_what_it_is_now()
    {
        string id = _store.Begin(SampleRun.New() with { Context = RunContext.Empty.With("liquid.lot", "L-1") });
        _store.Add(id, LogKind.Correction, new JsonObject { ["field"] = "liquid.lot", ["from"] = "L-1", ["to"] = "L-2", ["why"] = "misread", ["who"] = "Bob" });

        string page = RunReportPage.Of(Run(_store.Find(id)), ReportSettings.Plain);

        Assert.Contains("<th scope=\"row\">Liquid, lot</th><td><del><bdi>L-1</bdi></del> · <ins><bdi>L-2</bdi></ins></td>", page);
    }

    public void Dispose() => _store.Dispose();

    private ReportedRun Run(RunRecord record) => ReportedRun.Of(_store, record);

    private string Page(ReportSettings settings, DeviceIdentity? device = null) => RunReportPage.Of(Run(SampleRun.Stored(_store, device)), settings);

    // The texts of a row's cells, without markup, with plain spaces.
    private static string[] Cells(string page, string row)
    {
        string line = Regex.Match(page, $"<tr><th scope=\"row\">{Regex.Escape(row)}</th>(.*?)</tr>").Groups[1].Value;
        return [.. Regex.Matches(line, "<td>(.*?)</td>").Select(cell => Regex.Replace(cell.Groups[1].Value, "<[^>]*>", "").Replace('\u202F', ' '))];
    }
}

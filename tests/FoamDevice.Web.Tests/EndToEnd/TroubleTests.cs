using FoamDevice.Host;
using FoamDevice.Protocol;
using FoamDevice.Web.Tests.Benches;
using FoamDevice.Web.Tests.Browsing;
using Microsoft.Data.Sqlite;
using static Microsoft.Playwright.Assertions;

namespace FoamDevice.Web.Tests.EndToEnd;

/// <summary>What happens to people at a bench.</summary>
[Collection("runs at the page")]
public sealed class TroubleTests(TestBrowser browser) : BenchVisit(browser)
{
    [Fact]
    public async Task The_emergency_stop_is_explained_and_cleared_once_its_cause_is_seen_to()
    {
        ServedBench bench = await ServeAsync();
        Visitor visitor = await VisitAsync(bench);
        await visitor.GoAsync("/");
        await visitor.TakeControlsAsync();
        await visitor.MakeItMixAsync();
        await visitor.SeesPassAsync(1);

        await bench.Bench.DoAsync(device => device.Operator.PressEmergencyStop());
        await visitor.SeesAsync("run-fault");
        await Expect(visitor.Id("input-chain")).ToHaveAttributeAsync("data-on", "false");
        await visitor.KeepPictureAsync("emergency-stop-1-pressed");

        await bench.Bench.DoAsync(device => device.Operator.ReleaseEmergencyStop());
        await Expect(visitor.Id("input-chain")).ToHaveAttributeAsync("data-on", "true");
        await visitor.KeepPictureAsync("emergency-stop-2-released");
        Assert.False(await bench.Bench.AskAsync(device => device.Bench.DriversEnabled));
        await visitor.PressAsync("fault-seen");
        await visitor.PressAsync("run-yes");
        await visitor.SeesResultAsync(RunOutcome.Faulted);
        await visitor.PressAsync("run-dismiss");
        await visitor.SeesAsync("start-panel");

        RecordHeader header = Assert.Single(bench.Read(store => store.List(10)));
        Assert.Equal((RunOutcome.Faulted, FaultCode.SafetyChainOpen, RecordEnding.Closed), (header.Outcome, header.Fault, header.Ending));
    }

    [Fact]
    public async Task A_cable_that_was_out_for_a_moment_costs_nothing()
    {
        ServedBench bench = await ServeAsync();
        Visitor visitor = await VisitAsync(bench);
        await visitor.GoAsync("/");
        await visitor.TakeControlsAsync();
        await visitor.MakeItMixAsync();
        await visitor.SeesPassAsync(2);

        bench.Bench.Cable.Plug(false);
        await visitor.SeesAsync("standstill");
        await visitor.KeepPictureAsync("unplugged-1-out");
        bench.Bench.Cable.Plug(true);
        await visitor.SeesNoAsync("standstill");
        await visitor.KeepPictureAsync("unplugged-2-back");
        await visitor.AnswerAsync(Question.TakeOutFoam);
        await Expect(visitor.Id("run-result")).ToBeVisibleAsync();

        RunRecord record = bench.Read(store => store.Find(store.List(1)[0].Id));
        Assert.Empty(record.Gaps);
    }

    [Fact]
    public async Task Without_a_device_the_page_says_what_to_check_and_finds_it_when_it_comes()
    {
        ServedBench bench = await ServeAsync();
        bench.Bench.Cable.Plug(false);
        Visitor visitor = await VisitAsync(bench);
        await visitor.GoAsync("/");
        await visitor.SeesAsync("connect-steps");
        await visitor.KeepPictureAsync("nothing-connected");

        bench.Bench.Cable.Plug(true);

        await visitor.SeesAsync("start-next");
    }

    [Fact]
    public async Task A_store_that_is_away_is_said_and_what_it_missed_is_stored_when_it_is_back()
    {
        ServedBench bench = await ServeAsync();
        Visitor visitor = await VisitAsync(bench);
        await visitor.GoAsync("/");
        await visitor.TakeControlsAsync();
        await visitor.MakeItMixAsync();
        await visitor.SeesPassAsync(1);

        Change(bench, "CREATE TRIGGER away BEFORE INSERT ON log_entries BEGIN SELECT RAISE(FAIL, 'the disk is away'); END");
        await visitor.SeesAsync("bench-store-trouble");
        await visitor.KeepPictureAsync("store-away");
        Change(bench, "DROP TRIGGER away");
        await visitor.SeesNoAsync("bench-store-trouble");
        await visitor.AnswerAsync(Question.TakeOutFoam);
        await visitor.SeesResultAsync(RunOutcome.Completed);

        RunRecord record = bench.Read(store => store.Find(store.List(1)[0].Id));
        Assert.Equal((20, 0), (record.Passes.Count, record.Gaps.Count));
    }

    private static void Change(ServedBench bench, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={bench.StorePath};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

using FoamDevice.Host;
using FoamDevice.Web.Tests.Benches;
using FoamDevice.Web.Tests.Browsing;

namespace FoamDevice.Web.Tests.EndToEnd;

/// <summary>Every view, in both languages and both colours.</summary>
[Collection("people at the page")]
public sealed class ViewTests(TestBrowser browser) : BenchVisit(browser)
{
    private static readonly string[] Views =
        ["/", "/prepare", $"/prepare/{Technician.Method}", "/run", "/history", "/records/{0}", "/compare?ids={0},{1}", "/charts", "/service", "/sign-in", "/people"];

    [Fact]
    public async Task Every_view_is_sound_for_hands_eyes_and_readers_of_both_languages()
    {
        ServedBench bench = await ServeAsync(pace: 40);
        string[] records = [await bench.Desk.MakeRunAsync(Technician.Method), await bench.Desk.MakeRunAsync(Technician.Method)];
        Visitor visitor = await VisitAsync(bench);
        await visitor.GoAsync("/");
        await visitor.TakeControlsAsync();
        List<string> found = [];

        foreach (Looks looks in Looks.EachOnce)
        {
            await looks.ChooseAsync(visitor);
            foreach (string view in Views)
            {
                string path = string.Format(null, view, records);
                await visitor.GoAsync(path);
                await visitor.SettleAsync();
                found.AddRange(await ViewCheck.FindAsync(visitor, looks, NameOf(view)));
            }
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
        Assert.Empty(visitor.Errors);
    }

    [Fact]
    public async Task Every_stage_of_a_run_is_sound_for_hands_eyes_and_readers_of_both_languages()
    {
        ServedBench bench = await ServeAsync(pace: 40);
        Visitor visitor = await VisitAsync(bench);
        await visitor.GoAsync("/");
        await visitor.TakeControlsAsync();
        List<string> found = [];

        await bench.Desk.BeginRunAsync(Technician.Method);
        foreach (Question question in new[] { Question.SyringesOut, Question.MountSyringes, Question.Start, Question.TakeOutFoam })
        {
            await bench.Desk.WaitForAsync(question);
            foreach (Looks looks in Looks.EachOnce)
            {
                await looks.ChooseAsync(visitor);
                await visitor.GoAsync("/run");
                await visitor.IsAskedAsync(question);
                found.AddRange(await ViewCheck.FindAsync(visitor, looks, $"run-{question}"));
            }
        }

        await bench.Bench.DoAsync(device => device.Operator.PressEmergencyStop());
        foreach (Looks looks in Looks.EachOnce)
        {
            await looks.ChooseAsync(visitor);
            await visitor.GoAsync("/run");
            await visitor.SeesAsync("run-fault");
            found.AddRange(await ViewCheck.FindAsync(visitor, looks, "run-fault"));
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    private static string NameOf(string view) => view == "/" ? "start" : view.TrimStart('/').Split('?')[0].Replace("/{0}", "", StringComparison.Ordinal).Replace('/', '-');
}

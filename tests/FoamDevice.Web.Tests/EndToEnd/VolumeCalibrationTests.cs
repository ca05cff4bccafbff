using FoamDevice.Host;
using FoamDevice.Web.Tests.Benches;
using FoamDevice.Web.Tests.Browsing;
using static Microsoft.Playwright.Assertions;

namespace FoamDevice.Web.Tests.EndToEnd;

/// <summary>An engineer calibrates the volume at the page, with water that weighs what it should.</summary>
[Collection("people at the page")]
public sealed class VolumeCalibrationTests(TestBrowser browser) : BenchVisit(browser)
{
    private const string BlankGrams = "0.0001";

    // What water of 20 °C weighs in air.
    private const double GramsPerMicroliter = 0.99716e-3;

    private static readonly DeskPerson Ada = new("Ada", DeskRole.Engineer);

    [Fact]
    public async Task Weighing_by_weighing_over_a_reload_to_a_certificate()
    {
        ServedBench bench = await ServeAsync(pace: 40);
        Visitor visitor = await VisitAsync(bench);
        await visitor.GoAsync("/service/volume");
        await visitor.TakeControlsAsync();

        await visitor.PressAsync("service-begin");
        await ChooseAsync(visitor);
        await visitor.PressAsync("task-yes");
        await visitor.SeesAsync("service-task", "Norm-Ject");
        await visitor.PressAsync("task-yes");
        await visitor.Id("volume-water-temperature").FillAsync("20.0");
        await visitor.PressAsync("volume-conditions-take");
        await visitor.PressAsync("task-yes");
        for (int blank = 0; blank < 6; blank++)
            await EnterAsync(visitor, BlankGrams);

        await visitor.PressAsync("volume-enter");
        await Expect(visitor.Id("volume-weighing")).ToHaveAttributeAsync("data-wait", nameof(VolumeWait.Reading));
        await TypeAsync(visitor, "997.2");
        await visitor.SeesAsync("volume-answer", "997.2 g");
        await visitor.Page.ReloadAsync();
        await visitor.SeesAsync("volume-answer", "997.2 g");
        await EnterAsync(visitor, "997.2 mg");
        await visitor.SeesAsync("volume-progress", "1 of 30");
        await visitor.KeepPictureAsync("volume-weighing");

        await WeighAsync(bench, VolumeWait.Agreement);
        await visitor.PressAsync("volume-write");
        await WeighAsync(bench, VolumeWait.Conclusion);
        await visitor.PressAsync("volume-conclude");
        await visitor.SeesAsync("volume-certificate");
        await visitor.KeepPictureAsync("volume-certificate");

        CalibrationRecord record = bench.Read(store => store.Calibrations.List(1).Single());
        Assert.True(record.IsAccepted);
        Assert.Equal("bench", record.Operator);
        Assert.Equal(997.2e-3, record.Log.Series[0].Readings[0].MassGrams, 6);
        await visitor.SeesAsync("volume-certificate", record.Name);
        Assert.Empty(visitor.Errors);
    }

    private static async Task ChooseAsync(Visitor visitor)
    {
        await visitor.PressAsync("volume-side-B");
        foreach (var (field, text) in new[] { ("lot-A", "L7"), ("balance", "Maker M1"), ("serial", "42"), ("water", "distilled"), ("replicates", "3") })
            await visitor.Id($"volume-{field}").FillAsync(text);
        await visitor.PressAsync("volume-start");
    }

    // What is taken is followed by another question.
    private static async Task EnterAsync(Visitor visitor, string text)
    {
        string number = (await visitor.Id("volume-weighing").GetAttributeAsync("data-number"))!;
        await TypeAsync(visitor, text);
        await Expect(visitor.Id("volume-weighing")).Not.ToHaveAttributeAsync("data-number", number);
    }

    // As a balance does that is a keyboard: wherever the focus is.
    private static async Task TypeAsync(Visitor visitor, string text)
    {
        await Expect(visitor.Id("volume-mass")).ToBeFocusedAsync();
        await visitor.Page.Keyboard.TypeAsync(text);
        await visitor.Page.Keyboard.PressAsync("Enter");
    }

    // The rest of a series, without the page.
    private static Task WeighAsync(ServedBench bench, VolumeWait until) => bench.Desk.WaitAsync(
        view => view.Service?.Volume?.Wait == until,
        async view =>
        {
            if (view.Service?.Task is { } task)
                await bench.Desk.DoAsync(new AnswerTask(task.Number, Yes: true), Ada);
            else if (view.Service?.Volume is { } volume && EntryFor(volume) is { } entry)
                await bench.Desk.DoAsync(new EnterVolume(volume.Number, entry), Ada);
        });

    private static VolumeEntry? EntryFor(DeskVolume volume) => volume.Wait switch
    {
        VolumeWait.Conditions => new VolumeConditionsRead(new WeighingConditions(20, 20, 1_013.25, 50)),
        VolumeWait.Tare => new VolumeTared(""),
        VolumeWait.Blank => new VolumeWeighed(BlankGrams),
        VolumeWait.Reading => new VolumeWeighed(FormattableString.Invariant($"{volume.Step!.Stroke!.TargetMicroliters * GramsPerMicroliter:0.0000}"), KeepSuspect: true),
        _ => null,
    };
}

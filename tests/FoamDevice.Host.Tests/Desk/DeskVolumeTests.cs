using System.Globalization;
using FoamDevice.Protocol;
using FoamDevice.Simulator;
using Xunit;

namespace FoamDevice.Host.Tests;

/// <summary>The volume calibration as a page leads it: at a simulated bench, whose balance says what a person would read.</summary>
public sealed class DeskVolumeTests
{
    private static readonly SyringeModel Syringe = SyringeCatalog.Load().Find("norm-ject-10");

    [Fact]
    public void Weighed_stroke_by_stroke_it_ends_with_a_certificate_that_is_in_force()
    {
        using DeskBench bench = Bench(new BenchParameters { BoreErrorA = 0.01 });
        bench.MustDo(new BeginService(ServiceJob.CalibrateVolume));

        bench.Until(() => bench.View.Service!.IsOver || Go(bench), withinSeconds: 20_000);

        Assert.Null(bench.View.Service!.Failure);
        var record = Assert.IsType<CalibrationRecord>(bench.View.Service.Found);
        Assert.True(record.IsAccepted, string.Join(" ", record.Result.Sides[0].Verdict!.Reasons));
        Assert.Equal("Ada", record.Operator);
        Assert.InRange(record.AsLeft.VolumeScaleAPartsPerMillion, 1_015_000u, 1_025_000u);
        Assert.Equal([record.Id], bench.Store.Calibrations.List(10).Select(stored => stored.Id));
        bench.Until(() => bench.View.Settings!.Calibration.CalibrationId == record.Id);
        Assert.False(File.Exists(VolumeSessionFile.PathOf(bench.Store.Path, "SIM-0001")));
        Assert.Equal(DeviceState.Idle, bench.View.Status!.State);
    }

    [Fact]
    public void A_mass_that_can_not_be_is_refused_in_words_and_asked_for_again()
    {
        using DeskBench bench = AtFirstReading();
        DeskVolume before = Volume(bench);

        DeskAnswer inMilligrams = Enter(bench, new VolumeWeighed("1000"));
        DeskAnswer withComma = Enter(bench, new VolumeWeighed("0,998"));

        Assert.Contains("a thousand times too much", inMilligrams.Text);
        Assert.Contains("comma", withComma.Text);
        Assert.Equal((before.Number, VolumeWait.Reading, EntryVerdict.Refused), (Volume(bench).Number, Volume(bench).Wait, Volume(bench).Answer!.Verdict));
        Assert.Equal(0, Readings(bench));
    }

    [Fact]
    public void An_entry_that_comes_twice_counts_once()
    {
        using DeskBench bench = AtFirstReading();
        var entry = new EnterVolume(Volume(bench).Number, new VolumeWeighed(Shown(bench)));

        bench.MustDo(entry);
        DeskAnswer again = bench.Do(entry with { Token = Guid.NewGuid() });
        bench.Run(1);

        Assert.False(again.Done);
        Assert.Equal(1, Readings(bench));
    }

    [Fact]
    public void What_the_balance_showed_before_the_stroke_is_taken_off_the_reading()
    {
        using DeskBench bench = At(VolumeWait.Tare);

        Enter(bench, new VolumeTared("52.3187 g"));
        bench.Until(() => Volume(bench).Wait == VolumeWait.Reading);
        Enter(bench, new VolumeWeighed("51.3197 g"));

        Assert.Equal(0.999, Volume(bench).Log!.Series[0].Readings[0].MassGrams, 4);
    }

    [Fact]
    public void A_step_back_asks_for_the_last_reading_again_and_shows_what_the_balance_showed()
    {
        using DeskBench bench = AtFirstReading();
        string shown = Shown(bench);
        Enter(bench, new VolumeWeighed(shown));
        bench.Until(() => Volume(bench).Wait == VolumeWait.Tare);

        Enter(bench, new VolumeBack());
        bench.Until(() => Volume(bench).Wait == VolumeWait.Reading);

        Assert.Equal(0, Readings(bench));
        Assert.Equal(shown, Shown(bench));
    }

    [Fact]
    public void A_remark_moves_nothing_and_stands_in_the_log()
    {
        using DeskBench bench = At(VolumeWait.Tare);

        Enter(bench, new VolumeRemarked("The door was open."));
        bench.Run(2);

        Assert.Equal(VolumeWait.Tare, Volume(bench).Wait);
        Assert.Equal("The door was open.", Assert.Single(Volume(bench).Log!.Notes).Text);
    }

    [Fact]
    public void After_the_program_was_started_again_it_goes_on_with_what_was_weighed()
    {
        using DeskBench bench = AtFirstReading();
        Enter(bench, new VolumeWeighed(Shown(bench)));
        Enter(bench, new VolumeRemarked("Kept."));
        bench.Run(1);

        bench.Unplug(DeskBench.Port);
        bench.Until(() => bench.View.Service!.IsOver);
        bench.Run(15);
        bench.Restart();
        bench.Plug(DeskBench.Port, bench.Device);
        GoHome(bench);
        bench.MustDo(new BeginService(ServiceJob.CalibrateVolume));
        bench.Until(() => bench.View.Service!.Volume?.Wait == VolumeWait.TakingUp);
        Assert.Contains(Volume(bench).Log!.Notes, note => note.Text == "Kept.");
        Enter(bench, new VolumeTakenUp(GoesOn: true));

        bench.Until(() => Volume(bench).Wait == VolumeWait.Conditions || Go(bench), withinSeconds: 600);
    }

    [Fact]
    public void Stopped_and_given_up_it_leaves_no_certificate()
    {
        using DeskBench bench = AtFirstReading();
        bench.MustDo(new StopWork());
        bench.ServeToTheEnd();
        Assert.Contains("Stopped", bench.View.Service!.Failure!.ToString());
        bench.MustDo(new Dismiss());

        bench.MustDo(new BeginService(ServiceJob.CalibrateVolume));
        bench.Until(() => bench.View.Service!.Volume?.Wait == VolumeWait.TakingUp);
        Enter(bench, new VolumeTakenUp(GoesOn: false));
        bench.ServeToTheEnd();

        Assert.Null(bench.View.Service!.Failure);
        Assert.Null(bench.View.Service.Found);
        Assert.Empty(bench.Store.Calibrations.List(1));
    }

    [Fact]
    public void A_session_of_a_device_that_was_changed_can_be_let_go_but_not_gone_on_with()
    {
        using DeskBench bench = Bench();
        File.WriteAllText(VolumeSessionFile.PathOf(bench.Store.Path, "SIM-0001"), "not a session");
        bench.MustDo(new BeginService(ServiceJob.CalibrateVolume));
        bench.Until(() => bench.View.Service!.Volume?.Wait == VolumeWait.TakingUp);

        DeskAnswer goesOn = Enter(bench, new VolumeTakenUp(GoesOn: true));
        DeskAnswer letGo = Enter(bench, new VolumeTakenUp(GoesOn: false));

        Assert.Contains("damaged", goesOn.Text);
        Assert.True(letGo.Done);
        bench.Until(() => Volume(bench).Wait == VolumeWait.Choice);
    }

    [Fact]
    public void What_can_not_be_calibrated_so_is_refused_before_anything_moves()
    {
        using DeskBench bench = Bench();
        bench.MustDo(new BeginService(ServiceJob.CalibrateVolume));
        bench.Until(() => bench.View.Service!.Volume?.Wait == VolumeWait.Choice);

        DeskAnswer coarse = Enter(bench, Choice() with { Balance = new BalanceIdentity("kitchen", "1", 1_000) });
        DeskAnswer few = Enter(bench, Choice() with { Replicates = 1 });

        Assert.Contains("too coarse", coarse.Text);
        Assert.Contains("replicates", few.Text);
        Assert.Equal(DeviceState.Idle, bench.View.Status!.State);
    }

    private static VolumeChosen Choice() =>
        new([new CalibratedSide(SyringeSide.A, Syringe, "L1", 10_000)], Replicates: 3, new BalanceIdentity("simulated balance", "SIM", 0.1), "simulated water");

    private static DeskBench Bench(BenchParameters? parameters = null) => DeskBench.Found(autoOperator: false, parameters, hasHands: true);

    private static DeskBench AtFirstReading() => At(VolumeWait.Reading);

    private static DeskBench At(VolumeWait wait)
    {
        DeskBench bench = Bench();
        bench.MustDo(new BeginService(ServiceJob.CalibrateVolume));
        bench.Until(() => Volume(bench)?.Wait == wait || Go(bench), withinSeconds: 2_000);
        return bench;
    }

    private static DeskVolume Volume(DeskBench bench) => bench.View.Service!.Volume!;

    private static int Readings(DeskBench bench) => Volume(bench).Log!.Series.Sum(series => series.Readings.Count);

    private static string Shown(DeskBench bench) => Volume(bench).SimulatedGrams!.Value.ToString("0.0000##", CultureInfo.InvariantCulture);

    private static DeskAnswer Enter(DeskBench bench, VolumeEntry entry) => bench.Do(new EnterVolume(Volume(bench).Number, entry));

    // What a person at the balance does next; never comes to an end by itself.
    private static bool Go(DeskBench bench)
    {
        DeskService service = bench.View.Service!;
        if (service.Task is { } task)
            bench.Work.Do(new AnswerTask(task.Number, Yes: true), DeskBench.Ada, _ => { });
        else if (service.Volume is { } volume && EntryFor(bench, volume) is { } entry)
            bench.Work.Do(new EnterVolume(volume.Number, entry), DeskBench.Ada, _ => { });

        return false;
    }

    private static VolumeEntry? EntryFor(DeskBench bench, DeskVolume volume) => volume.Wait switch
    {
        VolumeWait.Choice => Choice(),
        VolumeWait.Conditions => new VolumeConditionsRead(new WeighingConditions(20, 20, 1_013.25, 50)),
        VolumeWait.Tare => new VolumeTared(""),
        VolumeWait.Blank or VolumeWait.Reading => new VolumeWeighed(Shown(bench), KeepSuspect: true),
        VolumeWait.Agreement => new VolumeAgreed(Writes: true),
        VolumeWait.Conclusion => new VolumeConcluded(),
        _ => null,
    };

    // The device stops by itself when its host falls silent, and waits until the syringes are out.
    private static void GoHome(DeskBench bench)
    {
        bench.Until(() => bench.View.Status?.State == DeviceState.Unloading, withinSeconds: 30);
        bench.Device.Operator.TakeOutSyringes();
        bench.MustDo(new HomeCarriages());
        bench.Until(() => bench.View.Status!.State == DeviceState.Idle, withinSeconds: 120);
    }
}

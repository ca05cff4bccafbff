using Bunit;
using FoamDevice.Host;
using FoamDevice.Protocol;
using FoamDevice.Web.Language;
using FoamDevice.Web.Seats;
using FoamDevice.Web.Service;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FoamDevice.Web.Tests;

public sealed class VolumePanelTests : PageTest
{
    public VolumePanelTests() => TakeControls();

    [Fact]
    public void A_mass_is_typed_or_sent_by_the_balance_and_taken_at_Enter()
    {
        var page = Show(Reading());

        Type(page, "9.9719 g");

        Assert.Equal((7, new VolumeWeighed("9.9719 g")), (Entered().Number, Entered().Entry));
    }

    [Fact]
    public void Persian_digits_are_read_as_what_they_are()
    {
        Language = PageLanguage.Persian;
        var page = Show(Reading());

        Type(page, "۰٫۹۹۷۲");

        Assert.Equal(new VolumeWeighed("0.9972"), Entered().Entry);
    }

    [Fact]
    public void Enter_on_an_empty_field_makes_no_stroke_and_the_button_does()
    {
        var page = Show(SampleServices.Volume(VolumeWait.Tare, SampleServices.AtReading(0)));

        page.Find("[data-testid=volume-mass]").KeyDown(new KeyboardEventArgs { Key = "Enter" });
        Assert.Empty(Desk.Actions);
        page.Find("[data-testid=volume-enter]").Click();

        Assert.Equal(new VolumeTared(""), Entered().Entry);
    }

    [Fact]
    public void What_was_objected_to_can_be_kept()
    {
        var page = Show(Reading(volume => volume with { Suspect = "1.06", Answer = new EntryAnswer(EntryVerdict.Suspect, "An outlier.") }));

        page.Find("[data-testid=volume-keep]").Click();

        Assert.Equal(new VolumeWeighed("1.06", KeepSuspect: true), Entered().Entry);
    }

    [Fact]
    public void A_refusal_stands_on_every_page_and_on_none_twice()
    {
        const string Words = "1000 g is a thousand times too much.";
        Desk.Answering = _ => new DeskAnswer(false, Words);
        var page = Show(Reading());

        Type(page, "1000");
        Desk.Show(view => view with { Service = Reading(volume => volume with { Answer = new EntryAnswer(EntryVerdict.Refused, Words) }) });

        page.WaitForAssertion(() => Assert.Equal(Words, page.Find("[data-testid=volume-answer]").TextContent.Trim()));
        Assert.Empty(page.FindAll("[data-testid=refusal]"));
    }

    [Fact]
    public void What_was_typed_stays_until_it_is_taken()
    {
        Desk.Answering = _ => new DeskAnswer(false, "No mass.");
        var page = Show(Reading());

        Type(page, "99.72");

        Assert.Equal("99.72", page.Find("[data-testid=volume-mass]").GetAttribute("value"));
    }

    [Fact]
    public void A_calibration_is_chosen_side_by_side()
    {
        var page = Show(Choice());

        page.Find("[data-testid=volume-side-B]").Change(false);
        page.Find("[data-testid=volume-lot-A]").Input("L7");
        page.Find("[data-testid=volume-balance]").Input("Maker M1");
        page.Find("[data-testid=volume-serial]").Input("42");
        page.Find("[data-testid=volume-water]").Input("distilled");
        page.Find("[data-testid=volume-replicates]").Input("3");
        page.Find("[data-testid=volume-start]").Click();

        var chosen = Assert.IsType<VolumeChosen>(Entered().Entry);
        var side = Assert.Single(chosen.Sides);
        Assert.Equal((SyringeSide.A, "L7", 10_000u), (side.Side, side.Lot, side.WorkingMicroliters));
        Assert.Equal((3, new BalanceIdentity("Maker M1", "42", 0.1), "distilled"), (chosen.Replicates, chosen.Balance, chosen.Water));
    }

    [Fact]
    public void What_was_calibrated_last_is_offered()
    {
        var usual = SampleServices.AtReading(0).Log.Setup;

        var page = Show(Choice(usual));

        Assert.Equal("simulated water", page.Find("[data-testid=volume-water]").GetAttribute("value"));
        Assert.Equal("L1", page.Find("[data-testid=volume-lot-B]").GetAttribute("value"));
        Assert.False(page.Find("[data-testid=volume-start]").HasAttribute("disabled"));
    }

    [Fact]
    public void What_is_no_number_is_said_to_be_none_and_nothing_begins()
    {
        var page = Show(Choice(SampleServices.AtReading(0).Log.Setup));

        page.Find("[data-testid=volume-resolution]").Input("fine");

        Assert.Contains("Write a number", page.Find("[data-testid=volume-choice]").TextContent);
        Assert.True(page.Find("[data-testid=volume-start]").HasAttribute("disabled"));
    }

    [Fact]
    public void A_calibration_that_can_not_go_on_can_only_be_let_go()
    {
        var page = Show(SampleServices.Volume(VolumeWait.TakingUp, SampleServices.AtReading(2), volume => volume with { Obstacle = "The machine profile was changed." }));

        Assert.Empty(page.FindAll("[data-testid=volume-go-on]"));
        page.Find("[data-testid=volume-give-up]").Click();

        Assert.Equal(new VolumeTakenUp(GoesOn: false), Entered().Entry);
    }

    [Fact]
    public void Whoever_has_not_the_controls_watches_and_can_enter_nothing()
    {
        Services.GetRequiredService<SeatedDesk>().Leave();

        var page = Show(Reading());
        Type(page, "0.9972");

        Assert.Empty(Desk.Actions);
        Assert.True(page.Find("[data-testid=volume-enter]").HasAttribute("disabled"));
    }

    [Fact]
    public void A_certificate_of_a_simulated_device_is_marked()
    {
        var record = CalibrationRecord.Of(SampleServices.Begun(VolumeStepKind.Finished).Log);

        var page = Show(new DeskService { Job = ServiceJob.CalibrateVolume, IsOver = true, Found = record });

        Assert.Contains(record.Name, page.Find("[data-testid=volume-certificate]").TextContent);
        Assert.NotEmpty(page.FindAll("[data-testid=volume-certificate] [data-testid=sim-mark]"));
    }

    private static DeskService Reading(Func<DeskVolume, DeskVolume>? change = null) =>
        SampleServices.Volume(VolumeWait.Reading, SampleServices.AtReading(0, isMade: true), change);

    private static DeskService Choice(VolumeCalibrationSetup? usual = null) =>
        new() { Job = ServiceJob.CalibrateVolume, Person = "Ada", Volume = new DeskVolume { Wait = VolumeWait.Choice, Number = 7, Usual = usual } };

    private static void Type(IRenderedComponent<JobPage> page, string text)
    {
        page.Find("[data-testid=volume-mass]").Input(text);
        page.Find("[data-testid=volume-mass]").KeyDown(new KeyboardEventArgs { Key = "Enter" });
    }

    private EnterVolume Entered() => Assert.IsType<EnterVolume>(Assert.Single(Desk.Actions));

    private IRenderedComponent<JobPage> Show(DeskService service)
    {
        RenderProviders();
        Desk.Show(view => view with { Mode = DeskMode.Service, Service = service });
        return Render<JobPage>(parameters => parameters.Add(page => page.Name, "volume"));
    }
}

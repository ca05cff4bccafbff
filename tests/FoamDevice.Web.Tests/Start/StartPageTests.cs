using Bunit;
using FoamDevice.Host;
using FoamDevice.Protocol;
using FoamDevice.Web.Language;
using FoamDevice.Web.Start;
using FoamDevice.Web.Tests.Run;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace FoamDevice.Web.Tests.Start;

public sealed class StartPageTests : PageTest
{
    /// <summary>A run whose program died.</summary>
    public static RecordHeader Unfinished { get; } = new(
        "20260321-080000-0001", 1, "sts-guide", "Sodium tetradecyl sulphate, maker's guide", "FD-7F3A", false, BenchViews.Now.AddMinutes(-30), null, RunOutcome.None, FaultCode.None, 20, 7, RecordEnding.Open);

    [Fact]
    public void An_idle_device_has_one_large_button_that_leads_to_the_methods()
    {
        Desk.Show(_ => BenchViews.Idle);

        Assert.Equal("/prepare", Render<StartPage>().Find("[data-testid=start-next]").GetAttribute("href"));
    }

    [Fact]
    public void A_simulated_device_is_plainly_marked()
    {
        Desk.Show(_ => BenchViews.Idle with { Device = BenchViews.Simulated });

        Assert.StartsWith("SIM", Render<StartPage>().Find("[data-testid=device-sim]").TextContent);
    }

    [Fact]
    public void The_first_page_says_that_it_is_no_medical_device()
    {
        Assert.Contains("Not a medical device", Render<StartPage>().Find("[data-testid=bench-only]").TextContent);
    }

    [Fact]
    public void With_nothing_connected_it_says_what_to_look_at_and_what_each_port_is_up_to()
    {
        Desk.Show(_ => BenchViews.Searching with { Ports = [new DeskPort("/dev/ttyUSB0", null, null, "You may not open it.")] });

        IRenderedComponent<StartPage> page = Render<StartPage>();

        Assert.Equal(5, page.FindAll("[data-testid=connect-steps] li").Count);
        Assert.Contains(page.FindAll(".port"), port => port.TextContent.Trim() == "/dev/ttyUSB0: You may not open it.");
    }

    [Fact]
    public void Of_several_devices_one_is_chosen()
    {
        TakeControls();
        Desk.Show(_ => BenchViews.Idle with { Mode = DeskMode.Choosing, Ports = [new DeskPort("/dev/ttyUSB0", "FD-1", null, null), new DeskPort("/dev/ttyUSB1", "FD-2", null, null)] });

        Render<StartPage>().Find("[data-testid='port-/dev/ttyUSB1']").Click();

        Assert.Equal("/dev/ttyUSB1", Assert.IsType<ChoosePort>(Assert.Single(Desk.Actions)).Port);
    }

    [Fact]
    public void A_port_that_another_program_holds_can_not_be_chosen()
    {
        TakeControls();
        Desk.Show(_ => BenchViews.Idle with { Mode = DeskMode.Choosing, Ports = [new DeskPort("COM3", null, new LockHolder(12, BenchViews.Now, "foam jog"), null)] });

        IRenderedComponent<StartPage> page = Render<StartPage>();

        Assert.True(page.Find("[data-testid=port-COM3]").HasAttribute("disabled"));
        Assert.Contains("foam jog", page.Markup);
    }

    [Fact]
    public void A_fault_is_cleared_by_its_code_after_its_cause_was_seen_to()
    {
        TakeControls();
        Desk.Show(_ => BenchViews.FaultedIdle(FaultCode.DriverAlarm));
        IRenderedComponent<StartPage> page = Render<StartPage>();

        page.Find("[data-testid=fault-seen] input, input[data-testid=fault-seen]").Change(true);
        page.Find("[data-testid=run-yes]").Click();

        Assert.Equal(FaultCode.DriverAlarm, Assert.IsType<ClearFault>(Assert.Single(Desk.Actions)).Code);
    }

    [Fact]
    public void Homing_takes_the_word_that_the_holders_are_empty()
    {
        TakeControls();
        Desk.Show(_ => BenchViews.Idle with { Status = BenchViews.Idle.Status! with { State = DeviceState.Unloading }, Standstill = new Standstill(StandstillReason.AwaitsUnloading, "", "") });
        IRenderedComponent<StartPage> page = Render<StartPage>();
        Assert.True(page.Find("[data-testid=start-home]").HasAttribute("disabled"));

        page.Find("[data-testid=home-out] input, input[data-testid=home-out]").Change(true);
        page.Find("[data-testid=start-home]").Click();

        Assert.IsType<HomeCarriages>(Assert.Single(Desk.Actions));
    }

    [Fact]
    public void A_run_whose_program_died_is_gone_on_with()
    {
        TakeControls();
        Desk.Show(_ => BenchViews.Idle with { Unfinished = [Unfinished] });

        Render<StartPage>().Find($"[data-testid=recover-{Unfinished.Id}]").Click();

        Assert.Equal(Unfinished.Id, Assert.IsType<RecoverRun>(Assert.Single(Desk.Actions)).RecordId);
        Assert.EndsWith("/run", Services.GetRequiredService<NavigationManager>().Uri);
    }

    [Fact]
    public void An_overdue_calibration_is_said_with_its_day()
    {
        Desk.Show(_ => BenchViews.Idle with { Calibration = new CalibrationInForce(CalibrationState.Overdue, 1, new DateTimeOffset(2026, 1, 31, 12, 0, 0, TimeSpan.Zero), "") });

        Assert.Contains("Due on 2026-01-31.", Render<StartPage>().Find("[data-testid=calibration]").TextContent);
    }

    [Fact]
    public void A_Persian_page_has_the_Persian_day()
    {
        Language = PageLanguage.Persian;
        Desk.Show(_ => BenchViews.Idle with { Calibration = new CalibrationInForce(CalibrationState.Valid, 1, new DateTimeOffset(2026, 3, 21, 12, 0, 0, TimeSpan.Zero), "") });

        Assert.Contains("۱۴۰۵/۰۱/۰۱", Render<StartPage>().Find("[data-testid=calibration]").TextContent);
    }

    [Fact]
    public void What_the_bench_has_reported_can_be_read_on_the_first_page()
    {
        Desk.Show(_ => BenchViews.Idle with { Notices = [new DeskNotice(1, BenchViews.Now, "The device is gone; it is looked for.")] });

        Assert.Contains("The device is gone", Render<StartPage>().Find("[data-testid=notices]").TextContent);
    }
}

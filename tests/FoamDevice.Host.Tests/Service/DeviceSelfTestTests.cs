using FoamDevice.Protocol;
using FoamDevice.Simulator;
using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class DeviceSelfTestTests
{
    [Fact]
    public void A_healthy_machine_passes_every_item_with_numbers()
    {
        var bench = new ServiceBench();

        SelfTestReport report = Test(bench);

        Assert.True(report.Passed);
        Assert.Equal(["Start", "Storage", "Inputs", "Ambient", "Homing", "Valve", "Dry run"], report.Items.Select(item => item.Name));
        Assert.All(report.Items, item => Assert.Equal(SelfTestVerdict.Pass, item.Verdict));
        Assert.Contains("6 passes, 0 steps wrong", report.Items[^1].Found.Text, StringComparison.Ordinal);
        Assert.Empty(report.Ailments);
        bench.AssertLeftUnloadedHomedIdle();
    }

    [Fact]
    public void A_machine_without_ambient_sensor_passes_and_says_it_has_none()
    {
        SelfTestReport report = Test(new ServiceBench(new BenchParameters { AmbientSensorPresent = false }));

        Assert.True(report.Passed);
        Assert.Equal(SelfTestVerdict.Absent, report.Items.Single(item => item.Name == "Ambient").Verdict);
    }

    [Theory]
    [InlineData("home-switch-a-stuck=1", "Homing", "home switch A stays closed")]
    [InlineData("home-switch-b-stuck=0", "Homing", "home switch B does not close before its end switch")]
    [InlineData("driver-a-dead", "Homing", "home switch A does not close, or its carriage does not follow")]
    [InlineData("valve-stuck", "Homing", "valve does not follow its servo, or its sensors see nothing")]
    [InlineData("valve-sensor-1-stuck=0", "Homing", "valve sensor 1 stays off")]
    [InlineData("valve-sensor-2-stuck=0", "Homing", "valve sensor 2 stays off")]
    [InlineData("emergency-stop", "Inputs", "safety chain open")]
    [InlineData("guard-open", "Inputs", "safety chain open")]
    [InlineData("driver-alarm", "Inputs", "a driver gives an alarm")]
    [InlineData("machine-profile-corrupt", "Storage", "stored machine profile can't be read")]
    [InlineData("calibration-corrupt", "Storage", "stored calibration can't be read")]
    [InlineData("flash-writes-fail", "Storage", "flash can't be written")]
    public void An_ailment_is_named_at_the_item_that_shows_it(string fault, string item, string ailment)
    {
        var bench = new ServiceBench();
        bench.Faults.SwitchOn(fault);

        SelfTestReport report = Test(bench);

        Assert.False(report.Passed);
        Assert.Equal((item, ailment), report.Items.Where(one => one.Ailment is not null).Select(one => (one.Name, one.Ailment!.Name.Text)).Single());
        Assert.NotEqual("", report.Ailments[0].Remedy);
    }

    [Theory]
    [InlineData("slip-a=0.5", 1, "Homing", "axis A loses steps")]
    [InlineData("valve-sensor-1-stuck=1", 5, "Valve", "valve sensor 1 stays on")]
    [InlineData("counter-b-misses=40", 5, "Dry run", "pulse counter miscounts")]
    public void An_ailment_that_comes_under_way_is_named_too(string fault, int afterSentences, string item, string ailment)
    {
        var bench = new ServiceBench();
        bool isOn = false;
        int standing = 4;
        bench.AtTurn = () =>
        {
            if (!isOn && bench.Person.Heard.Count >= standing + afterSentences + (item == "Dry run" ? 3 : 0))
            {
                isOn = true;
                bench.Faults.SwitchOn(fault);
            }
        };

        SelfTestReport report = Test(bench);

        Assert.Equal((item, ailment), report.Items.Where(one => one.Ailment is not null).Select(one => (one.Name, one.Ailment!.Name.Text)).Single());
    }

    [Fact]
    public void What_comes_after_a_failure_is_not_tried()
    {
        var bench = new ServiceBench();
        bench.Faults.SwitchOn("home-switch-a-stuck=1");

        SelfTestReport report = Test(bench);

        Assert.Equal(["Valve", "Dry run"], report.Items.Where(item => item.Verdict == SelfTestVerdict.NotTried).Select(item => item.Name));
        Assert.Contains("fault latched", report.LeftAs.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Ctrl_C_in_the_dry_run_leaves_the_device_home_and_idle()
    {
        var bench = new ServiceBench();
        bench.AtTurn = () => bench.Person.Interruptions = bench.Talk.Status.State == DeviceState.Mixing || bench.Person.Interruptions > 0 ? 1 : 0;

        Assert.Throws<StoppedException>(() => Test(bench));

        bench.AssertLeftUnloadedHomedIdle();
    }

    [Fact]
    public void A_device_with_a_run_in_hand_is_not_started_anew_for_its_events_would_be_lost()
    {
        var bench = new ServiceBench();
        uint start = bench.Session.BootId;
        var prepare = new PrepareRequest { SyringesOut = true };
        byte[] plan = MessageBytes.Of(RunOrders.Plan(bench.Talk.Machine, bench.Talk.Calibration));
        var reader = new PayloadReader();
        reader.Begin(plan, 0, plan.Length);
        prepare.Plan.Read(reader);
        bench.Run(bench.Talk.Request(RequestType.Prepare, prepare));
        bench.Faults.SwitchOn("emergency-stop");
        bench.Wait(1);
        Assert.Equal((DeviceState.Faulted, RunOrders.Token), (bench.Talk.Status.State, bench.Talk.Status.RunToken));

        DeviceRefusedException refusal = Assert.Throws<DeviceRefusedException>(() => Test(bench));

        Assert.Contains("foam runs recover", refusal.Message);
        Assert.Equal(start, bench.Session.BootId);
    }

    private static SelfTestReport Test(ServiceBench bench)
    {
        var test = new DeviceSelfTest(bench.Talk, bench.Person, ServiceLimits.Load().SelfTest, runToken: 42);
        bench.Run(test.Run());
        return test.Report!;
    }
}

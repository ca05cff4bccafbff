using FoamDevice.Protocol;
using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class ConfigWritingTests
{
    [Fact]
    public void Both_parts_are_written_and_in_force()
    {
        var bench = new ServiceBench();
        DeviceConfig before = InForce(bench);

        bench.Run(ConfigWriting.Write(bench.Talk, before, before.With(["driftToleranceSteps=10", "servoMixMicroseconds=1510"])));

        Assert.Equal((10u, 1_510u), (InForce(bench).Machine.DriftToleranceSteps, InForce(bench).Calibration.ServoMixMicroseconds));
    }

    [Fact]
    public void A_part_that_does_not_change_is_not_written()
    {
        var bench = new ServiceBench();
        DeviceConfig before = InForce(bench);

        bench.Run(ConfigWriting.Write(bench.Talk, before, before.With(["servoMixMicroseconds=1510"])));

        Assert.Equal(before.Machine.Generation, InForce(bench).Machine.Generation);
        Assert.Equal(before.Calibration.Generation + 1, InForce(bench).Calibration.Generation);
    }

    [Fact]
    public void When_the_second_write_fails_the_first_is_taken_back()
    {
        var bench = new ServiceBench();
        DeviceConfig before = InForce(bench);
        DeviceConfig after = before.With(["driftToleranceSteps=10", "servoMixMicroseconds=1510"]);
        // The flash fails for the first write after the machine profile is stored; the frame and the firmware's next turn take two turns of the bench.
        int turnsUnderWay = 0;
        bench.AtTurn = () =>
        {
            bool isStored = bench.Talk.Events.Any(heard => heard.Type == EventType.SettingsStored);
            turnsUnderWay += isStored && bench.Session.Outcome == RequestOutcome.Pending ? 1 : 0;
            bench.Device.Faults.Flash.WritesFail = turnsUnderWay is 1 or 2;
        };

        DeviceRefusedException refusal = Assert.Throws<DeviceRefusedException>(() => bench.Run(ConfigWriting.Write(bench.Talk, before, after)));

        bench.AtTurn = null;
        bench.Device.Faults.Flash.WritesFail = false;
        Assert.Contains("set back; everything is as before", refusal.Message);
        Assert.Empty(before.ChangesTo(InForce(bench)));
    }

    [Fact]
    public void A_write_whose_answer_is_lost_counts_when_the_device_holds_it()
    {
        var bench = new ServiceBench();
        DeviceConfig before = InForce(bench);
        ulong end = bench.Device.NowMicroseconds + LinkTiming.RequestLifeMicroseconds;
        bench.AtTurn = () => bench.LosesReplies = bench.Device.NowMicroseconds < end;

        bench.Run(ConfigWriting.Write(bench.Talk, before, before.With(["servoMixMicroseconds=1510"])));

        Assert.Equal(1_510u, InForce(bench).Calibration.ServoMixMicroseconds);
    }

    [Fact]
    public void A_write_that_never_arrived_is_told_after_the_device_was_asked()
    {
        var bench = new ServiceBench();
        DeviceConfig before = InForce(bench);
        ulong end = 0;
        bench.AtTurn = () =>
        {
            bool isStored = bench.Talk.Events.Any(heard => heard.Type == EventType.SettingsStored) && bench.Session.Outcome == RequestOutcome.Pending;
            end = end == 0 && isStored ? bench.Device.NowMicroseconds + LinkTiming.RequestLifeMicroseconds : end;
            bench.LosesRequests = bench.LosesReplies = bench.Device.NowMicroseconds < end;
        };

        DeviceRefusedException refusal = Assert.Throws<DeviceRefusedException>(
            () => bench.Run(ConfigWriting.Write(bench.Talk, before, before.With(["driftToleranceSteps=10", "servoMixMicroseconds=1510"]))));

        Assert.Contains("set back; everything is as before", refusal.Message);
        Assert.Empty(before.ChangesTo(InForce(bench)));
    }

    [Fact]
    public void A_device_that_stays_silent_is_not_said_to_be_as_before()
    {
        var bench = new ServiceBench();
        DeviceConfig before = InForce(bench);
        bench.LosesReplies = true;

        DeviceSilentException silence = Assert.Throws<DeviceSilentException>(
            () => bench.Run(ConfigWriting.Write(bench.Talk, before, before.With(["servoMixMicroseconds=1510"]))));

        Assert.Contains("not known whether it was stored", silence.Message);
        Assert.Contains("foam device config show", silence.Message);
    }

    [Fact]
    public void Settings_that_can_not_be_a_machine_are_not_sent_at_all()
    {
        var bench = new ServiceBench();
        DeviceConfig before = InForce(bench);
        Calibration equal = before.Calibration;
        equal.ServoGasPortMicroseconds = equal.ServoMixMicroseconds;

        Assert.Throws<MachineException>(() => bench.Run(ConfigWriting.Write(bench.Talk, before, new DeviceConfig(before.Machine, equal))));

        Assert.Equal(before.Calibration.Generation, InForce(bench).Calibration.Generation);
    }

    private static DeviceConfig InForce(ServiceBench bench)
    {
        DeviceConfig? config = null;
        bench.Run(ConfigWriting.Read(bench.Talk, read => config = read));
        return config!;
    }
}

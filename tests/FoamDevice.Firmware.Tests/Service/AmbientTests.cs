using FoamDevice.Protocol;
using FoamDevice.Simulator;
using FoamDevice.VirtualEsp32;

namespace FoamDevice.Firmware.Tests.Service;

/// <summary>The ambient sensor: what it reads is told; one that is absent, fails or reads nonsense is told as absent, and stops nothing.</summary>
public sealed class AmbientTests
{
    private static readonly BenchParameters Room = new() { TemperatureKelvins = 273.15 + 21.5, AmbientPressurePascals = 99_500, RelativeHumidity = 0.42 };

    [Fact]
    public void A_run_tells_its_surroundings_on_entering_ready_and_finished()
    {
        DeviceUnderTest device = InRoom(Room);

        device.Run(Plans.Tessari(2));

        AmbientMeasured[] measured = [.. device.Host.Events<AmbientMeasured>()];
        Assert.Equal(2, measured.Length);
        Assert.All(measured, ambient => AssertRoom(ambient.TemperatureMillidegrees, ambient.PressurePascals, ambient.HumidityPartsPerMillion));
        EventType[] types = [.. device.Host.Types];
        Assert.Equal([DeviceState.Ready, DeviceState.Finished], StatesBeforeMeasuring(types, [.. device.Host.Events<StateChanged>()]));
        device.AssertNoMistakes();
    }

    [Fact]
    public void The_status_tells_what_was_read_last_and_how_long_ago()
    {
        DeviceUnderTest device = InRoom(Room);
        device.UntilTested();
        Assert.Equal(Status.NoAmbient, device.Status.AmbientAgeMilliseconds);
        Assert.True(device.Status.Flags.HasFlag(DeviceFlags.AmbientPresent));

        device.Demand(RequestType.MeasureAmbient);
        device.RunFor(10);

        AssertRoom(device.Status.TemperatureMillidegrees, device.Status.PressurePascals, device.Status.HumidityPartsPerMillion);
        Assert.InRange(device.Status.AmbientAgeMilliseconds, 9_500u, 10_500u);
    }

    [Fact]
    public void A_device_without_a_sensor_says_so_and_runs_all_the_same()
    {
        DeviceUnderTest device = InRoom(Room with { AmbientSensorPresent = false });
        device.UntilTested();

        Assert.Equal(RefusalCode.SensorAbsent, device.RefusalOf(RequestType.MeasureAmbient));
        device.Run(Plans.Tessari(2));

        Assert.False(device.Status.Flags.HasFlag(DeviceFlags.AmbientPresent));
        Assert.Equal(Status.NoAmbient, device.Status.AmbientAgeMilliseconds);
        Assert.Empty(device.Host.Events<AmbientMeasured>());
        Assert.Empty(device.Host.Events<FaultRaised>());
        device.AssertNoMistakes();
    }

    [Fact]
    public void A_sensor_that_dies_is_told_as_absent_while_its_last_value_ages_and_may_come_back()
    {
        DeviceUnderTest device = InRoom(Room);
        device.UntilTested();
        device.Demand(RequestType.MeasureAmbient);
        device.Device.Faults.AmbientSensorDead = true;
        device.RunFor(5);

        Assert.Equal(RefusalCode.SensorAbsent, device.RefusalOf(RequestType.MeasureAmbient));
        device.RunFor(0.5);
        Assert.False(device.Status.Flags.HasFlag(DeviceFlags.AmbientPresent));
        Assert.InRange(device.Status.AmbientAgeMilliseconds, 5_000u, 6_500u);

        device.Device.Faults.AmbientSensorDead = false;
        device.Demand(RequestType.MeasureAmbient);
        device.RunFor(0.5);
        Assert.True(device.Status.Flags.HasFlag(DeviceFlags.AmbientPresent));
        Assert.InRange(device.Status.AmbientAgeMilliseconds, 0u, 1_000u);
    }

    [Theory]
    [InlineData(-40, 30_000, 0, true)]
    [InlineData(85, 110_000, 100, true)]
    [InlineData(-40.1, 101_325, 50, false)]
    [InlineData(85.1, 101_325, 50, false)]
    [InlineData(20, 29_999, 50, false)]
    [InlineData(20, 110_001, 50, false)]
    [InlineData(20, 101_325, -0.1, false)]
    [InlineData(20, 101_325, 100.1, false)]
    [InlineData(double.NaN, 101_325, 50, false)]
    public void What_no_such_sensor_can_read_is_not_believed(double temperature, double pressure, double humidity, bool believed)
    {
        var chip = new VirtualChip(new VirtualChipOptions());
        chip.WireAmbientSensor(PinMap.I2cData, PinMap.I2cClock, 0x76, new Fake(temperature, pressure, humidity));
        using ChipScope scope = chip.Enter();
        var sensor = new AmbientSensor();
        var status = new Status();

        Assert.Equal(believed, sensor.Measure());

        sensor.Fill(status, 1_000_000);
        Assert.Equal(believed, sensor.IsPresent);
        Assert.Equal(believed, status.AmbientAgeMilliseconds != Status.NoAmbient);
    }

    [Fact]
    public void A_run_that_is_started_at_once_is_not_held_up_by_the_sensor()
    {
        DeviceUnderTest device = InRoom(Room);
        device.BringTo(DeviceState.Loading, Plans.Tessari(2));
        device.Device.Operator.MountSyringes(SyringeModel.NormJect10, SyringeModel.NormJect10);

        device.Demand(RequestType.ConfirmLoaded);
        device.Demand(RequestType.Start);
        device.UntilState(DeviceState.Finished);

        Assert.Equal(2, device.Host.Events<PassCompleted>().Count());
    }

    private static DeviceUnderTest InRoom(BenchParameters room) => new(new SimulatorOptions { Bench = room });

    private static void AssertRoom(int temperature, uint pressure, uint humidity)
    {
        Assert.InRange(temperature, 21_499, 21_501);
        Assert.InRange(pressure, 99_499u, 99_501u);
        Assert.InRange(humidity, 419_990u, 420_010u);
    }

    private static IEnumerable<DeviceState> StatesBeforeMeasuring(EventType[] types, StateChanged[] changes)
    {
        int state = -1;
        foreach (EventType type in types)
        {
            state += type == EventType.StateChanged ? 1 : 0;
            if (type == EventType.AmbientMeasured)
                yield return changes[state].To;
        }
    }

    private sealed class Fake(double temperature, double pressure, double humidity) : IAmbientSensor
    {
        public bool Answers => true;

        public double TemperatureDegreesCelsius => temperature;

        public double PressurePascals => pressure;

        public double RelativeHumidityPercent => humidity;
    }
}

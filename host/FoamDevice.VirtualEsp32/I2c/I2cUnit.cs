using nanoFramework.Hardware.Esp32;

namespace FoamDevice.VirtualEsp32;

/// <summary>The I2C buses, and what is soldered to them.</summary>
internal sealed class I2cUnit(VirtualChip chip)
{
    private readonly List<WiredSensor> _sensors = [];

    public long Transfers { get; private set; }

    public void Wire(int dataPin, int clockPin, int address, IAmbientSensor sensor)
    {
        _sensors.RemoveAll(wired => wired.DataPin == dataPin && wired.ClockPin == clockPin && wired.Address == address);
        _sensors.Add(new WiredSensor(dataPin, clockPin, address, sensor));
    }

    /// <summary>A bus without <c>SetPinFunction</c> comes up on pins of the image's own choice.</summary>
    public void Open(int bus)
    {
        if (Data(bus) >= 0 && Clock(bus) >= 0) return;
        chip.Record(
            ChipMistakeCode.I2cPinsWithoutFunction,
            $"I2C bus {bus} has no pins (no SetPinFunction for data and clock): the image takes its own, whatever is wired there.");
    }

    /// <summary>So many transfers with a device: the sensor at the address, if its wires end at the pins that the bus has, and it lives.</summary>
    public IAmbientSensor? Ask(int bus, int address, int transfers)
    {
        Transfers += transfers;
        foreach (var wired in _sensors)
            if (wired.Address == address && wired.DataPin == Data(bus) && wired.ClockPin == Clock(bus) && wired.Sensor.Answers) return wired.Sensor;
        return null;
    }

    private int Data(int bus) => PinOf(bus == 1 ? DeviceFunction.I2C1_DATA : DeviceFunction.I2C2_DATA);

    private int Clock(int bus) => PinOf(bus == 1 ? DeviceFunction.I2C1_CLOCK : DeviceFunction.I2C2_CLOCK);

    private int PinOf(DeviceFunction function) => chip.Pins.WithFunction(function)?.Number ?? -1;

    private sealed record WiredSensor(int DataPin, int ClockPin, int Address, IAmbientSensor Sensor);
}

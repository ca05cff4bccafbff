using FoamDevice.VirtualEsp32;

namespace nanoFramework.Hardware.Esp32;

/// <summary>Says which peripheral has which pin.</summary>
public static class Configuration
{
    /// <summary>Gives a pin to a peripheral. A function has one pin; the last call wins.</summary>
    /// <exception cref="ArgumentException">The pin cannot be used, or cannot be driven though the function drives it.</exception>
    public static void SetPinFunction(int pin, DeviceFunction value)
    {
        var chip = VirtualChip.Current;
        chip.Spend(chip.Costs.StatusMicroseconds);
        chip.Pins.SetFunction(pin, value);
    }

    /// <summary>The pin that has a function, or -1.</summary>
    public static int GetFunctionPin(DeviceFunction function)
    {
        var chip = VirtualChip.Current;
        chip.Spend(chip.Costs.StatusMicroseconds);
        return chip.Pins.WithFunction(function)?.Number ?? -1;
    }
}

using FoamDevice.VirtualEsp32;

namespace System.Device.Gpio;

/// <summary>An open pin.</summary>
public sealed class GpioPin : IDisposable
{
    private readonly VirtualChip _chip;
    private readonly ChipPin _pin;
    private bool _disposed;

    internal GpioPin(VirtualChip chip, ChipPin pin)
    {
        _chip = chip;
        _pin = pin;
    }

    /// <summary>The number of the pin.</summary>
    public int PinNumber => _pin.Number;

    /// <summary>The mode that was set last, an input at first.</summary>
    public PinMode GetPinMode()
    {
        Spend(_chip.Costs.StatusMicroseconds);
        return _pin.Mode ?? PinMode.Input;
    }

    /// <summary>Whether the chip has this mode for this pin.</summary>
    public bool IsPinModeSupported(PinMode pinMode)
    {
        Spend(_chip.Costs.StatusMicroseconds);
        return PinBank.Supports(_pin.Number, pinMode);
    }

    /// <summary>Sets the mode. <see cref="PinMode.Output"/> always drives low first.</summary>
    /// <exception cref="ArgumentException">The pin cannot have that mode.</exception>
    public void SetPinMode(PinMode value)
    {
        Spend(_chip.Costs.PinMicroseconds);
        _chip.Pins.SetMode(_pin, value);
    }

    /// <summary>Reads the level. An output reads low, whatever it drives.</summary>
    public PinValue Read()
    {
        Spend(_chip.Costs.PinMicroseconds);
        return _chip.Pins.Read(_pin);
    }

    /// <summary>Drives the level.</summary>
    public void Write(PinValue value)
    {
        Spend(_chip.Costs.PinMicroseconds);
        _chip.Pins.Write(_pin, value == PinValue.High);
    }

    /// <summary>Closes the pin; it floats again.</summary>
    public void Dispose()
    {
        if (_disposed) return;
        Spend(_chip.Costs.PinMicroseconds);
        _disposed = true;
        _chip.Pins.Close(_pin);
    }

    private void Spend(int costMicroseconds)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        _chip.Spend(costMicroseconds);
    }
}

using FoamDevice.VirtualEsp32;

namespace System.Device.Gpio;

/// <summary>Opens the pins of the current chip.</summary>
public sealed class GpioController : IDisposable
{
    private readonly VirtualChip _chip = VirtualChip.Current;
    private readonly GpioPin?[] _open = new GpioPin?[PinBank.Count];

    /// <summary>The number of pin numbers of the chip, missing ones included.</summary>
    public int PinCount => PinBank.Count;

    /// <summary>Opens a pin. It stays as it was at reset: a floating input.</summary>
    /// <exception cref="ArgumentException">There is no such pin, or it carries the flash.</exception>
    /// <exception cref="InvalidOperationException">The pin is open already, or a counter has it.</exception>
    public GpioPin OpenPin(int pinNumber)
    {
        _chip.Spend(_chip.Costs.SetupMicroseconds);
        return _open[pinNumber] = new GpioPin(_chip, _chip.Pins.Open(pinNumber));
    }

    /// <summary>Opens a pin and sets its mode; an output starts low.</summary>
    /// <inheritdoc cref="OpenPin(int)"/>
    public GpioPin OpenPin(int pinNumber, PinMode mode)
    {
        var pin = OpenPin(pinNumber);
        pin.SetPinMode(mode);
        return pin;
    }

    /// <summary>Closes a pin that this controller opened; it floats again.</summary>
    /// <exception cref="InvalidOperationException">This controller did not open it.</exception>
    public void ClosePin(int pinNumber)
    {
        Opened(pinNumber).Dispose();
        _open[pinNumber] = null;
    }

    /// <summary>Whether this controller has the pin open.</summary>
    public bool IsPinOpen(int pinNumber)
    {
        _chip.Spend(_chip.Costs.StatusMicroseconds);
        return pinNumber is >= 0 and < PinBank.Count && _open[pinNumber] is not null;
    }

    /// <summary>Reads an open pin.</summary>
    /// <exception cref="InvalidOperationException">This controller did not open it.</exception>
    public PinValue Read(int pinNumber) => Opened(pinNumber).Read();

    /// <summary>Sets the mode of an open pin; an output starts low.</summary>
    /// <exception cref="InvalidOperationException">This controller did not open it.</exception>
    public void SetPinMode(int pinNumber, PinMode mode) => Opened(pinNumber).SetPinMode(mode);

    /// <summary>Writes an open pin.</summary>
    /// <exception cref="InvalidOperationException">This controller did not open it.</exception>
    public void Write(int pinNumber, PinValue value) => Opened(pinNumber).Write(value);

    /// <summary>Closes all pins that this controller opened.</summary>
    public void Dispose()
    {
        for (var number = 0; number < _open.Length; number++)
        {
            _open[number]?.Dispose();
            _open[number] = null;
        }
    }

    private GpioPin Opened(int pinNumber) => pinNumber is >= 0 and < PinBank.Count && _open[pinNumber] is { } pin
        ? pin
        : throw new InvalidOperationException($"Pin {pinNumber} is not open.");
}

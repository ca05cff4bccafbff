using System.Device.Gpio;
using nanoFramework.Hardware.Esp32;

namespace FoamDevice.VirtualEsp32;

/// <summary>The pads of a classic ESP32 on a WROVER module, and the rules of who may use them.</summary>
internal sealed class PinBank
{
    public const int Count = 40;

    private readonly VirtualChip _chip;
    private readonly ChipPin[] _pins = new ChipPin[Count];

    public PinBank(VirtualChip chip)
    {
        _chip = chip;
        for (var number = 0; number < Count; number++) _pins[number] = new ChipPin(number);
    }

    /// <exception cref="ArgumentOutOfRangeException">There is no such pin.</exception>
    public ChipPin this[int number] => Exists(number)
        ? _pins[number]
        : throw new ArgumentOutOfRangeException(nameof(number), number, "A classic ESP32 has no such pin.");

    /// <summary>The pin, if firmware may use it at all.</summary>
    /// <exception cref="ArgumentException">There is no such pin, or it carries the flash.</exception>
    public ChipPin Usable(int number)
    {
        var pin = this[number];
        if (number is >= 6 and <= 11) throw new ArgumentException($"Pin {number} carries the flash memory.");
        if (number is 1 or 3)
            _chip.Record(ChipMistakeCode.BoardPinUsed, $"Pin {number} belongs to the debugger's serial line.");
        if (number is 16 or 17)
            _chip.Record(ChipMistakeCode.BoardPinUsed, $"Pin {number} belongs to the PSRAM of a WROVER module.");
        return pin;
    }

    /// <summary>The pin, if firmware may drive it.</summary>
    /// <exception cref="ArgumentException">The pin is unusable or input-only.</exception>
    public ChipPin UsableOutput(int number)
    {
        var pin = Usable(number);
        return number < 34 ? pin : throw new ArgumentException($"Pin {number} is input-only.");
    }

    /// <exception cref="InvalidOperationException">The pin is open already, or a counter has it.</exception>
    public ChipPin Open(int number)
    {
        var pin = Usable(number);
        if (pin.Opened) throw new InvalidOperationException($"Pin {number} is already open.");
        if (pin.Reserved) throw new InvalidOperationException($"Pin {number} is taken by a pulse counter.");
        pin.Opened = true;
        return pin;
    }

    public void Close(ChipPin pin)
    {
        pin.Opened = false;
        Change(pin, PinMode.Input, latch: false);
    }

    /// <summary>Sets the mode. An output always starts low, whatever was written before.</summary>
    /// <exception cref="ArgumentException">The mode does not exist on this chip, or the pin is input-only.</exception>
    public void SetMode(ChipPin pin, PinMode mode)
    {
        if (!Supports(pin.Number, mode)) throw new ArgumentException($"Pin {pin.Number} cannot be {mode}.");
        if (mode is PinMode.InputPullUp or PinMode.InputPullDown && !ChipPin.HasPull(pin.Number))
            _chip.Record(ChipMistakeCode.NoPullOnPin, $"Pin {pin.Number} has no pull; without an outer one it floats.");
        var output = mode is PinMode.Output or PinMode.OutputOpenDrain;
        if (output) TakeFromPeripheral(pin);
        Change(pin, mode, latch: false, always: output);
    }

    public static bool Supports(int number, PinMode mode) => mode switch
    {
        PinMode.Input or PinMode.InputPullDown or PinMode.InputPullUp => true,
        PinMode.Output or PinMode.OutputOpenDrain => number < 34,
        _ => false,
    };

    public void Write(ChipPin pin, bool level)
    {
        if (pin.Mode is not (PinMode.Output or PinMode.OutputOpenDrain))
            _chip.Record(ChipMistakeCode.InputWritten, $"Pin {pin.Number} was written, but it is no output.");
        Change(pin, pin.Mode, level);
    }

    public bool Read(ChipPin pin)
    {
        if (pin.Mode != PinMode.Output) return pin.Level(_chip.UptimeMicroseconds);
        _chip.Record(ChipMistakeCode.OutputReadBack, $"Pin {pin.Number} is an output: the chip reads it as low, whatever it drives.");
        return false;
    }

    public void DriveFromBoard(ChipPin pin, bool level)
    {
        var before = pin.Level(_chip.UptimeMicroseconds);
        pin.BoardLevel = level;
        pin.NoteChange(before, pin.Level(_chip.UptimeMicroseconds));
    }

    /// <exception cref="ArgumentException">The wire would close a ring.</exception>
    public void Wire(ChipPin input, ChipPin? output)
    {
        for (var pin = output; pin is not null; pin = pin.WiredTo)
            if (pin == input) throw new ArgumentException($"Pin {input.Number} would be wired to itself.");
        input.Wire(output, _chip.UptimeMicroseconds);
    }

    /// <summary>Gives a pin to a function, and takes the function from the pin that had it.</summary>
    /// <exception cref="ArgumentException">The pin is unusable, or input-only though the function drives it.</exception>
    public void SetFunction(int number, DeviceFunction function)
    {
        var receives = function is DeviceFunction.COM2_RX or DeviceFunction.COM3_RX;
        var pin = receives ? Usable(number) : UsableOutput(number);
        if (WithFunction(function) is { } previous) previous.Function = null;
        pin.Function = function;
    }

    public ChipPin? WithFunction(DeviceFunction function)
    {
        foreach (var pin in _pins)
            if (pin.Function == function) return pin;
        return null;
    }

    /// <summary>A peripheral takes the pad over.</summary>
    public void Attach(ChipPin pin, IPinSource source)
    {
        if (pin.Source is not null || pin.DrivenByGpio)
            _chip.Record(ChipMistakeCode.PinTakenOver, $"Pin {pin.Number} was driven by something else, which no longer reaches it.");
        pin.Attach(source, _chip.UptimeMicroseconds);
    }

    /// <summary>A peripheral lets the pad go, if it still has it.</summary>
    public void Detach(ChipPin pin, IPinSource source)
    {
        if (pin.Source == source) pin.Attach(null, _chip.UptimeMicroseconds);
    }

    /// <summary>All pads as at power-up: nothing is opened, nothing drives.</summary>
    public void Float()
    {
        foreach (var pin in _pins)
        {
            pin.Opened = pin.Reserved = false;
            pin.Function = null;
            pin.Attach(null, _chip.UptimeMicroseconds);
            Change(pin, null, latch: false);
        }
    }

    private static bool Exists(int number) => number is >= 0 and < Count and not (20 or 24 or >= 28 and <= 31);

    private void TakeFromPeripheral(ChipPin pin)
    {
        if (pin.Source is null) return;
        _chip.Record(ChipMistakeCode.PinTakenOver, $"Pin {pin.Number} became a GPIO output: its peripheral no longer reaches it.");
        pin.Attach(null, _chip.UptimeMicroseconds);
    }

    private void Change(ChipPin pin, PinMode? mode, bool latch, bool always = false)
    {
        var now = _chip.UptimeMicroseconds;
        var before = pin.Level(now);
        var wasOutput = pin.DrivenByGpio;
        pin.Mode = mode;
        pin.Latch = latch;
        var after = pin.Level(now);
        pin.NoteChange(before, after);
        if (always || (before != after && (wasOutput || pin.DrivenByGpio))) _chip.OutputChanged(pin.Number, after);
    }
}

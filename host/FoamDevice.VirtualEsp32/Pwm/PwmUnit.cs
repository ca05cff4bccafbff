namespace FoamDevice.VirtualEsp32;

/// <summary>The PWM peripheral.</summary>
internal sealed class PwmUnit(VirtualChip chip)
{
    private readonly PwmOutput?[] _outputs = new PwmOutput?[PinBank.Count];

    /// <summary>After a stop, changes on every channel are stored and not applied.</summary>
    public bool Frozen { get; private set; }

    /// <summary>The wave of a pin, made when it is first asked for.</summary>
    /// <exception cref="ArgumentException">The pin cannot be driven.</exception>
    public PwmOutput Take(int pinNumber) => _outputs[pinNumber] ??= new PwmOutput(chip.Pins.UsableOutput(pinNumber));

    public void Start(PwmOutput output, int frequencyHertz, int duty)
    {
        if (output.Pin.Source != output) chip.Pins.Attach(output.Pin, output);
        output.Start(frequencyHertz, duty, chip.UptimeMicroseconds);
    }

    public void Stop(PwmOutput output)
    {
        chip.Record(
            ChipMistakeCode.PwmStopped,
            $"The PWM channel at pin {output.Pin.Number} was stopped: later changes on every channel are stored, not applied.");
        output.Stop(chip.UptimeMicroseconds);
        Frozen = true;
    }

    public void Release(PwmOutput output) => _outputs[output.Pin.Number] = null;

    public double HighMicroseconds(int pinNumber)
    {
        var pin = chip.Pins[pinNumber];
        return pin.Source is PwmOutput output ? output.HighMicroseconds : 0;
    }

    public void Clear()
    {
        Array.Clear(_outputs);
        Frozen = false;
    }
}

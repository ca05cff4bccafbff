using FoamDevice.VirtualEsp32;
using nanoFramework.Hardware.Esp32;

namespace System.Device.Pwm;

/// <summary>A PWM wave at a pin.</summary>
public sealed class PwmChannel : IDisposable
{
    private readonly VirtualChip _chip;
    private readonly PwmOutput _output;
    private int _frequency;
    private double _dutyCycle;
    private int _dutySteps;
    private bool _running;
    private bool _disposed;

    private PwmChannel(VirtualChip chip, int pin, int frequency, double dutyCycle)
    {
        _chip = chip;
        _output = chip.Pwm.Take(pin);
        _frequency = frequency;
        _dutyCycle = dutyCycle;
        _dutySteps = Steps(dutyCycle);
    }

    /// <summary>The frequency in hertz. A change starts a new phase.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int Frequency
    {
        get => _frequency;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            Spend();
            _frequency = value;
            if (Applies) _output.Start(_frequency, _dutySteps, _chip.UptimeMicroseconds);
        }
    }

    /// <summary>The active share of each period, 0 to 1. The chip keeps it in steps of 1/10,000, rounded down.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside 0 to 1.</exception>
    public double DutyCycle
    {
        get => _dutyCycle;
        set
        {
            CheckDuty(value);
            Spend();
            var wasZero = _dutySteps == 0;
            _dutyCycle = value;
            _dutySteps = Steps(value);
            if (Applies) ApplyDuty(wasZero);
        }
    }

    private bool Applies => _running && !_chip.Pwm.Frozen;

    /// <summary>Makes the channel of a pin. It is at rest until <see cref="Start"/>.</summary>
    /// <param name="pin">The pin, which needs one of the functions PWM1 to PWM16.</param>
    /// <param name="frequency">The frequency in hertz.</param>
    /// <param name="dutyCyclePercentage">The duty cycle, 0 to 1, whatever the name says.</param>
    /// <returns>The channel, or null when the pin has no PWM function.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The frequency or the duty cycle is out of range.</exception>
    public static PwmChannel CreateFromPin(int pin, int frequency = 400, double dutyCyclePercentage = 0.5)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(frequency, 1);
        CheckDuty(dutyCyclePercentage);
        var chip = VirtualChip.Current;
        chip.Spend(chip.Costs.SetupMicroseconds);
        if (chip.Pins.Usable(pin).Function is >= DeviceFunction.PWM1 and <= DeviceFunction.PWM16)
            return new PwmChannel(chip, pin, frequency, dutyCyclePercentage);
        chip.Record(ChipMistakeCode.PwmPinWithoutFunction, $"Pin {pin} has no PWM function (no SetPinFunction): the call gives null.");
        return null!;
    }

    /// <summary>Starts the wave with the frequency and duty cycle that are stored.</summary>
    public void Start()
    {
        Spend();
        _running = true;
        _chip.Pwm.Start(_output, _frequency, _dutySteps);
    }

    /// <summary>Stops the wave, and with it every later change of any channel. Do not use.</summary>
    public void Stop()
    {
        Spend();
        _running = false;
        _chip.Pwm.Stop(_output);
    }

    /// <summary>Gives the channel up. The wave goes on.</summary>
    public void Dispose()
    {
        if (_disposed) return;
        Spend();
        _disposed = true;
        _chip.Pwm.Release(_output);
    }

    private static int Steps(double dutyCycle) => (int)(dutyCycle * PwmOutput.DutySteps);

    private static void CheckDuty(double value)
    {
        if (value is not (>= 0.0 and <= 1.0))
            throw new ArgumentOutOfRangeException(nameof(value), value, "The duty cycle is a share of 0 to 1.");
    }

    private void Spend()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        _chip.Spend(_chip.Costs.PwmMicroseconds);
    }

    private void ApplyDuty(bool wasZero)
    {
        if (wasZero && _dutySteps != 0)
        {
            _chip.Record(
                ChipMistakeCode.PwmDutyChangedFromZero,
                $"The duty cycle at pin {_output.Pin.Number} was 0: the chip stores this change and applies only the next one.");
            return;
        }
        _output.SetDuty(_dutySteps, _chip.UptimeMicroseconds);
    }
}

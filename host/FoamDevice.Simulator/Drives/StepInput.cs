using FoamDevice.VirtualEsp32;

namespace FoamDevice.Simulator;

/// <summary>STEP and DIR at one driver: passes new edges at STEP on to the motor, with the direction that held when they came.</summary>
internal sealed class StepInput(int stepPin, int counterPin, ClosedLoopStepper motor)
{
    private long _taken;
    private double _owedToCounter;
    private bool _forward;

    /// <summary>Fault: the share of the pulses that the loop-back to the counter loses, 0 to 1; 0 when healthy.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The share is not 0 to 1.</exception>
    public double LoopbackLossShare
    {
        get;
        set => field = value is >= 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A share is 0 to 1.");
    }

    /// <summary>The chip has just started: DIR floats, pulled low.</summary>
    public void Restart(VirtualChip chip)
    {
        _taken = chip.RisingEdges(stepPin);
        _forward = false;
    }

    /// <summary>Takes the edges so far.</summary>
    public void Take(VirtualChip chip)
    {
        long edges = chip.RisingEdges(stepPin);
        if (edges == _taken)
            return;
        motor.Step(_forward ? edges - _taken : _taken - edges);
        if (LoopbackLossShare > 0)
            LoseInLoopback(chip, edges - _taken);
        _taken = edges;
    }

    // What was to be lost of these edges is lost of the next ones: these the counter has seen already.
    private void LoseInLoopback(VirtualChip chip, long edges)
    {
        _owedToCounter += edges * LoopbackLossShare;
        int lost = (int)_owedToCounter;
        _owedToCounter -= lost;
        chip.MisreadEdges(counterPin, -lost);
    }

    /// <summary>DIR changes: what came before still counts in the old direction.</summary>
    public void Turn(VirtualChip chip, bool forward)
    {
        Take(chip);
        _forward = forward;
    }
}

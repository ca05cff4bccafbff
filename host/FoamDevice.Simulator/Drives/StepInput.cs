using FoamDevice.VirtualEsp32;

namespace FoamDevice.Simulator;

/// <summary>STEP and DIR at one driver: passes new edges at STEP on to the motor, with the direction that held when they came.</summary>
internal sealed class StepInput(int stepPin, ClosedLoopStepper motor)
{
    private long _taken;
    private bool _forward;

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
        _taken = edges;
    }

    /// <summary>DIR changes: what came before still counts in the old direction.</summary>
    public void Turn(VirtualChip chip, bool forward)
    {
        Take(chip);
        _forward = forward;
    }
}

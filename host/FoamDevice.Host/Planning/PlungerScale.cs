using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>Turns carriage positions into what a syringe holds.</summary>
public sealed class PlungerScale
{
    private readonly PlanSteps _steps = new();
    private readonly uint _stepsPerMillimeter;

    /// <summary>Makes the scale of a run.</summary>
    public PlungerScale(RunPlan plan, MachineProfile machine, Calibration calibration)
    {
        _steps.Set(plan, machine, calibration);
        _stepsPerMillimeter = machine.StepsPerMillimeter;
    }

    /// <summary>Where the carriage stands, mm from home.</summary>
    public double FromHomeMillimeters(int positionSteps) => positionSteps / (double)_stepsPerMillimeter;

    /// <summary>How far the plunger is drawn out from empty, mm.</summary>
    public double DrawnMillimeters(int positionSteps) => (_steps.Empty - positionSteps) / (double)_stepsPerMillimeter;

    /// <summary>Content of a syringe, mL.</summary>
    public double ContentMilliliters(SyringeSide side, int positionSteps)
    {
        long area = side == SyringeSide.A ? _steps.AreaA : _steps.AreaB;
        return PlungerGeometry.NanolitersOf(_steps.Empty - positionSteps, area, _stepsPerMillimeter) / 1e6;
    }
}

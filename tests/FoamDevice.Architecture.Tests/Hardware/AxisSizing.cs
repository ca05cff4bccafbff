using FoamDevice.Protocol;

namespace FoamDevice.Architecture.Tests.Hardware;

/// <summary>The figures of an axis, worked out again in SI units from what is given; each is handed out in the unit that the document prints.</summary>
internal sealed class AxisSizing(IReadOnlyDictionary<string, double> given, MachineProfile machine)
{
    private const double SteelDensity = 7_850;
    private const double SteelElasticity = 206e9;
    private const double ScrewSupportDistance = 0.2;
    private const double ScrewRootDiameter = 0.013;

    private double Lead => given["lead"] * 1e-3;

    private double Speed => machine.MaxSpeedMicrometersPerSecond * 1e-6;

    private double StartSpeed => machine.StartSpeedMicrometersPerSecond * 1e-6;

    private double Acceleration => machine.MaxAccelerationMicrometersPerSecondSquared * 1e-6;

    private double RadiansPerMeter => 2 * Math.PI / Lead;

    private double TurnsPerMinute => Speed / Lead * 60;

    private double ScrewInertia => Math.PI / 32 * SteelDensity * Math.Pow(given["screwDiameter"] * 1e-3, 4) * given["screwLength"] * 1e-3;

    private double Inertia => given["rotorInertia"] + ScrewInertia + given["couplingInertia"];

    private double MovingMass => given["carriageMass"] + (Inertia * RadiansPerMeter * RadiansPerMeter);

    private double PushForce => given["pushForce"] + given["plungerFriction"] + given["guideFriction"];

    private double PushTorque => TorqueOf(PushForce);

    private double RampTorque => TorqueOf(given["carriageMass"] * Acceleration) + (Inertia * Acceleration * RadiansPerMeter);

    private double NeededTorque => PushTorque + RampTorque;

    private double TorqueAtMax => given["pullOutTorque"] * Math.Min(1, given["cornerSpeed"] / TurnsPerMinute);

    private double MovingEnergy => MovingMass * Speed * Speed / 2;

    /// <summary>Force that holds a carriage without current, N.</summary>
    public double HoldingForce => (given["detentTorque"] * RadiansPerMeter) + given["guideFriction"];

    /// <summary>Every figure of the document's table by its symbol.</summary>
    public IReadOnlyDictionary<string, double> Figures => new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["speedAtMax"] = TurnsPerMinute,
        ["speedAtPublished"] = given["publishedSpeed"] * 1e-3 / Lead * 60,
        ["stepRate"] = StepRate,
        ["stepPeriod"] = 1e6 / StepRate,
        ["resolution"] = 1e3 / machine.StepsPerMillimeter,
        ["stroke"] = (machine.EmptyPositionMicrometers - machine.SoftMarginMicrometers) * 1e-3,
        ["screwInertia"] = ScrewInertia,
        ["movingMass"] = MovingMass,
        ["pushTorque"] = PushTorque,
        ["rampTorque"] = RampTorque,
        ["neededTorque"] = NeededTorque,
        ["torqueAtMax"] = TorqueAtMax,
        ["torqueMargin"] = TorqueAtMax / NeededTorque,
        ["stallForce"] = given["pullOutTorque"] * RadiansPerMeter * given["efficiency"],
        ["power"] = PushForce * Speed,
        ["peakPower"] = NeededTorque * Speed * RadiansPerMeter,
        ["rampWay"] = ((Speed * Speed) - (StartSpeed * StartSpeed)) / (2 * Acceleration) * 1e3,
        ["rampTime"] = (Speed - StartSpeed) / Acceleration * 1e3,
        ["movingEnergy"] = MovingEnergy,
        ["bufferForce"] = 2 * MovingEnergy / (given["bufferTravel"] * 1e-3),
        ["coastForce"] = MovingEnergy / (given["couplerRoom"] * 1e-3),
        ["brakingVoltage"] = Math.Sqrt(Math.Pow(given["busVoltage"], 2) + (4 * MovingEnergy / (given["busCapacitance"] * 1e-3))),
        ["holdingForce"] = HoldingForce,
        ["screwWhirl"] = ScrewWhirl,
        ["longestFirst"] = (double)PlanLimits.MaxFirstSteps / machine.StepsPerMillimeter,
        ["longestSlow"] = (double)PlanLimits.MaxSlowSteps / machine.StepsPerMillimeter,
        ["longestFast"] = (double)PlanLimits.MaxFastSteps / machine.StepsPerMillimeter,
        ["skewWay"] = machine.MaxSkewMicroseconds * 1e-6 * Speed * 1e3,
    };

    private double StepRate => PlungerGeometry.StepsPerSecondOf(machine.MaxSpeedMicrometersPerSecond, machine.StepsPerMillimeter);

    // First bending mode of a round bar between two supports, as turns a minute.
    private static double ScrewWhirl =>
        Math.PI * Math.PI / (ScrewSupportDistance * ScrewSupportDistance) * Math.Sqrt(SteelElasticity / SteelDensity) * ScrewRootDiameter / 4 * 60 / (2 * Math.PI);

    private double TorqueOf(double newtons) => newtons / (RadiansPerMeter * given["efficiency"]);
}

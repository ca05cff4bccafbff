namespace FoamDevice.Simulator;

/// <summary>
/// Every constant of the simulated bench, in one place. Marks: [P] published, [D] design of the machine, [C] computed,
/// [A] assumption or common engineering figure, unverified.
/// </summary>
public sealed record BenchParameters
{
    // --- surroundings -------------------------------------------------------------------------------------------

    /// <summary>Ambient pressure, absolute. [P] ISO 2533 standard atmosphere.</summary>
    public double AmbientPressurePascals { get; init; } = 101_325;

    /// <summary>Temperature of gas and liquid, kept constant (isothermal). [A] 20 °C.</summary>
    public double TemperatureKelvins { get; init; } = 293.15;

    /// <summary>Relative humidity of the room's air, 0 to 1. [A]</summary>
    public double RelativeHumidity { get; init; } = 0.5;

    /// <summary>Density of the liquid at this temperature. [A] that of water; a surfactant solution of 1 % differs by less than 1 %.</summary>
    public double LiquidDensityKilogramsPerCubicMeter => Water.DensityKilogramsPerCubicMeter(TemperatureKelvins);

    /// <summary>Molar mass of the gas in the bag. [C] 30 % O2 and 70 % CO2.</summary>
    public double BagGasKilogramsPerMole { get; init; } = 0.0404;

    /// <summary>Molar mass of air. [P]</summary>
    public double AirKilogramsPerMole { get; init; } = 0.02897;

    // --- carriages ----------------------------------------------------------------------------------------------

    /// <summary>Screw lead: carriage travel a motor turn. [D] 20 mm.</summary>
    public double LeadMeters { get; init; } = 0.020;

    /// <summary>Steps a motor turn. [D] 1,600, so 80 steps/mm.</summary>
    public int StepsPerTurn { get; init; } = 1_600;

    /// <summary>Travel from the home switch's trip point to the forward end switch. [D] 110 mm.</summary>
    public double TravelMeters { get; init; } = 0.110;

    /// <summary>What the travel of this machine is off by: its forward end switches stand so much farther. [D] 0 as built.</summary>
    public double TravelErrorMeters { get; init; }

    /// <summary>Carriage position at which every mounted syringe is empty. [D] 100 mm.</summary>
    public double EmptyPositionMeters { get; init; } = 0.100;

    /// <summary>The end switches of the safety chain stand this far beyond the home trip point and beyond the travel. [A]</summary>
    public double EndSwitchOvertravelMeters { get; init; } = 0.003;

    /// <summary>The hard stops stand this far beyond the home trip point and beyond the travel. [A]</summary>
    public double HardStopOvertravelMeters { get; init; } = 0.005;

    /// <summary>Lost motion of the nut at a reversal. [A] 0.05 to 0.2 mm for a cheap nut.</summary>
    public double BacklashMeters { get; init; } = 0.00005;

    /// <summary>Way back from the trip point at which the home switch opens again. [A]</summary>
    public double HomeHysteresisMeters { get; init; } = 0.00015;

    /// <summary>The home switch trips at most this far from its mean point, either way. [A] micro switch.</summary>
    public double HomeRepeatabilityMeters { get; init; } = 0.000003;

    /// <summary>Efficiency of the screw when it pushes. [A]</summary>
    public double ScrewEfficiency { get; init; } = 0.9;

    /// <summary>Friction of one carriage on its guide. [A]</summary>
    public double GuideFrictionNewtons { get; init; } = 2;

    /// <summary>Moving mass of one axis, rotor of a NEMA 23, coupling and screw reckoned in. [C] hardware/SIZING.md: 0.5 kg and 6.6e-5 kg·m² at 20 mm lead.</summary>
    public double MovingMassKilograms { get; init; } = 7.03;

    // --- closed-loop steppers -----------------------------------------------------------------------------------

    /// <summary>Pull-out torque at low speed. [A] hardware/SIZING.md: closed-loop NEMA 23 of the 2 N·m class.</summary>
    public double PullOutTorqueNewtonMeters { get; init; } = 2.0;

    /// <summary>Speed from which the pull-out torque falls as one over the speed. [A] hardware/SIZING.md: 600 rpm for a NEMA 23 at 48 V.</summary>
    public double CornerTurnsPerSecond { get; init; } = 600.0 / 60;

    /// <summary>A following error above this makes the driver give up and raise its alarm. [A] an eighth of a turn.</summary>
    public int FollowingErrorLimitSteps { get; init; } = 200;

    /// <summary>The fastest the driver's loop turns the motor to catch up. [A] 3,000 rpm.</summary>
    public double FastestTurnsPerSecond { get; init; } = 50;

    /// <summary>Time constant with which the driver's loop takes up a change of commanded speed. [A]</summary>
    public double LoopTimeConstantSeconds { get; init; } = 0.010;

    /// <summary>Force that holds a carriage whose driver is off. [C] hardware/SIZING.md: a NEMA 23's detent of 0.07 N·m [A] at the screw, and the guide.</summary>
    public double UnpoweredHoldingForceNewtons { get; init; } = 24;

    /// <summary>The fastest that pressure drives a free plunger or an unpowered carriage back. [A]</summary>
    public double FreeReturnMetersPerSecond { get; init; } = 0.1;

    // --- syringes and couplers ----------------------------------------------------------------------------------

    /// <summary>The liquid syringe that the operator mounts unless told otherwise. [A] Norm-Ject 10 mL.</summary>
    public SyringeModel LiquidSyringe { get; init; } = SyringeModel.NormJect10;

    /// <summary>The gas syringe that the operator mounts unless told otherwise. [A] Norm-Ject 10 mL.</summary>
    public SyringeModel GasSyringe { get; init; } = SyringeModel.NormJect10;

    /// <summary>Relative error of the bore of every syringe in holder A: 0.015 is 1.5 % wider than the maker's table says. [P] tables differ by up to 1 %.</summary>
    public double BoreErrorA { get; init; }

    /// <summary>Relative error of the bore of every syringe in holder B.</summary>
    public double BoreErrorB { get; init; }

    /// <summary>Tip and half of the stopcock, at each syringe; starts full of air. [A] 0.3 to 0.5 mL for both together.</summary>
    public double DeadVolumeCubicMeters { get; init; } = 0.2e-6;

    /// <summary>Growth of a syringe's volume with pressure (seal and barrel). [A] 0.2 µL/kPa.</summary>
    public double SyringeComplianceCubicMetersPerPascal { get; init; } = 2e-13;

    /// <summary>Pressure whose force on the bore, with the plunger's friction, breaks the coupler away. [D] 150 kPa.</summary>
    public double CouplerTripPascals { get; init; } = 150_000;

    /// <summary>Stiffness of a plunger that stands on the bottom of its barrel. [A]</summary>
    public double BottomedStiffnessNewtonsPerMeter { get; init; } = 100_000;

    // --- valve --------------------------------------------------------------------------------------------------

    /// <summary>Bore of the stopcock. [P] 2 mm.</summary>
    public double ValveBoreMeters { get; init; } = 0.002;

    /// <summary>Diameter of the stopcock's plug. [P] 7 mm.</summary>
    public double ValvePlugMeters { get; init; } = 0.007;

    /// <summary>Loss factor of the way through the valve: pressure drop = factor · density/2 · speed². [A] 2.5.</summary>
    public double ValveLossFactor { get; init; } = 2.5;

    /// <summary>Servo pulse for 0° (Mix). [A] hobby servo.</summary>
    public double ServoCenterPulseMicroseconds { get; init; } = 1_500;

    /// <summary>What the servo's horn is off by on its splines: the pulse for every position is so much longer. [D] 0 as built.</summary>
    public double ServoOffsetMicroseconds { get; init; }

    /// <summary>Servo pulse for one degree. [A] 600 to 2,400 µs for 180°.</summary>
    public double ServoMicrosecondsPerDegree { get; init; } = 10;

    /// <summary>Servo speed. [A] 0.12 s for 60°.</summary>
    public double ServoDegreesPerSecond { get; init; } = 500;

    /// <summary>The valve's hard stops stand at plus and minus this angle. [A]</summary>
    public double ValveHardStopDegrees { get; init; } = 95;

    /// <summary>A position sensor sees its position within plus and minus this angle. [D] 3°.</summary>
    public double ValveSensorToleranceDegrees { get; init; } = 3;

    // --- port C -------------------------------------------------------------------------------------------------

    /// <summary>Pressure that opens a check valve. [A] 0.5 kPa, a soft duckbill.</summary>
    public double CheckValveCrackingPascals { get; init; } = 500;

    /// <summary>Flow area of an open check valve. [A] 2 mm bore.</summary>
    public double CheckValveAreaSquareMeters { get; init; } = 3.14e-6;

    /// <summary>Gas in a full bag, at ambient pressure. [A] 1 L.</summary>
    public double BagVolumeCubicMeters { get; init; } = 1e-3;

    /// <summary>Water in the vessel at the inlet when it is connected. [A]</summary>
    public double WaterVolumeCubicMeters { get; init; } = 0.5e-3;

    /// <summary>Water in the vessel at the outlet from the start, so that it evaporates as steadily as the other. [A]</summary>
    public double OutletWaterVolumeCubicMeters { get; init; } = 20e-6;

    // --- safety chain and chip ----------------------------------------------------------------------------------

    /// <summary>The external watchdog opens the chain when its feed has not changed for this time. [A] 0.5 s.</summary>
    public long WatchdogTimeoutMicroseconds { get; init; } = 500_000;

    /// <summary>Time from power or reset until the firmware starts. [A] about 1 s for the interpreter.</summary>
    public long BootMicroseconds { get; init; } = 1_000_000;

    /// <summary>Whether the board has its BME280. [D] optional.</summary>
    public bool AmbientSensorPresent { get; init; } = true;

    /// <summary>The settings that made it what it is, as NAME=VALUE; see <see cref="BenchSettings"/>.</summary>
    public IReadOnlyList<string> Assignments { get; init; } = [];
}

using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>Strokes of one plunger whose volume is weighed: turns the valve to the side's own port, moves, and tells what was sent and whether the nut turned round.</summary>
/// <remarks>
/// Within a <see cref="ServiceVisit"/>. Begin with <see cref="Prepare"/>, have the empty syringe mounted, then draw and dispense. Pulses over the
/// logical steps are the play that the device makes up for at a reversal; with no play in its calibration, none are sent.
/// </remarks>
public sealed class VolumeStroke
{
    private readonly Conversation _talk;
    private readonly ServiceMotion _motion;

    // Homing ends with the nut pulled back.
    private bool _wentForward;

    /// <summary>Takes a side.</summary>
    /// <param name="talk">An open talk.</param>
    /// <param name="motion">The visit's motion.</param>
    /// <param name="side">The plunger.</param>
    /// <param name="boreMicrometers">Barrel bore of the mounted syringe, µm.</param>
    public VolumeStroke(Conversation talk, ServiceMotion motion, SyringeSide side, uint boreMicrometers)
    {
        _talk = talk;
        _motion = motion;
        Side = side;
        BoreMicrometers = boreMicrometers;
    }

    /// <summary>The plunger.</summary>
    public SyringeSide Side { get; }

    /// <summary>Barrel bore of the mounted syringe, µm.</summary>
    public uint BoreMicrometers { get; }

    /// <summary>The valve position at which the plunger has a way through port C.</summary>
    public ValvePosition Port => Side == SyringeSide.A ? ValvePosition.LiquidPort : ValvePosition.GasPort;

    /// <summary>Where the plunger is when the syringe is empty, steps from home.</summary>
    public int EmptySteps => PlungerGeometry.StepsOfDistance(_talk.Machine.EmptyPositionMicrometers, _talk.Machine.StepsPerMillimeter);

    /// <summary>What the last stroke was; null before the first.</summary>
    public StrokeFacts? Last { get; private set; }

    /// <summary>Steps nearest to a volume, by the bore and the calibration that the device holds.</summary>
    /// <param name="volumeMicroliters">The volume, µL.</param>
    public int StepsOf(uint volumeMicroliters) => PlungerGeometry.StepsOf(volumeMicroliters, AreaSquareMicrometers, _talk.Machine.StepsPerMillimeter);

    /// <summary>The volume of so many steps by the same, µL.</summary>
    public double MicrolitersOf(int steps) => PlungerGeometry.NanolitersOf(steps, AreaSquareMicrometers, _talk.Machine.StepsPerMillimeter) / 1_000.0;

    /// <summary>Turns the valve to the side's port and brings the carriage to where an empty syringe is mounted; the holder has to be empty.</summary>
    public IEnumerable<Turn> Prepare()
    {
        foreach (Turn turn in _motion.TurnValve(Port))
            yield return turn;

        foreach (Turn turn in MoveToEmpty(_talk.Machine.TraverseSpeedMicrometersPerSecond))
            yield return turn;
    }

    /// <summary>Draws: the plunger goes back by so many steps.</summary>
    /// <param name="steps">Logical steps, 1 or more.</param>
    /// <param name="speedMicrometersPerSecond">Plunger speed, µm/s.</param>
    /// <exception cref="DeviceRefusedException">There is not so much room; says how much there is.</exception>
    public IEnumerable<Turn> Draw(int steps, uint speedMicrometersPerSecond) => Move(-steps, speedMicrometersPerSecond);

    /// <summary>Dispenses: the plunger goes forward by so many steps.</summary>
    /// <param name="steps">Logical steps, 1 or more.</param>
    /// <param name="speedMicrometersPerSecond">Plunger speed, µm/s.</param>
    public IEnumerable<Turn> Dispense(int steps, uint speedMicrometersPerSecond) => Move(steps, speedMicrometersPerSecond);

    /// <summary>Empties the syringe: the plunger goes to its empty position, from wherever it is.</summary>
    /// <param name="speedMicrometersPerSecond">Plunger speed, µm/s.</param>
    public IEnumerable<Turn> MoveToEmpty(uint speedMicrometersPerSecond) => Move(EmptySteps - _motion.PositionOf(Side), speedMicrometersPerSecond);

    /// <summary>Plunger speed for a flow, µm/s, within what the machine does.</summary>
    /// <param name="microlitersPerSecond">The flow, µL/s.</param>
    public uint SpeedOf(double microlitersPerSecond)
    {
        double micrometersPerSecond = microlitersPerSecond * 1e9 / AreaSquareMicrometers;
        return (uint)Math.Clamp(micrometersPerSecond, 1_000, _talk.Machine.TraverseSpeedMicrometersPerSecond);
    }

    private long AreaSquareMicrometers => PlungerGeometry.AreaSquareMicrometers(
        BoreMicrometers, Side == SyringeSide.A ? _talk.Calibration.VolumeScaleAPartsPerMillion : _talk.Calibration.VolumeScaleBPartsPerMillion);

    private IEnumerable<Turn> Move(int steps, uint speedMicrometersPerSecond)
    {
        if (steps == 0)
            yield break;

        foreach (Turn turn in _motion.Jog(Side, steps, speedMicrometersPerSecond))
            yield return turn;

        bool goesForward = steps > 0;
        MoveCompleted move = _motion.LastMove!;
        Last = new StrokeFacts
        {
            FromSteps = move.FromSteps,
            ToSteps = move.ToSteps,
            PulsesSent = move.CommandedSteps,
            PulsesCounted = move.CountedSteps,
            Reversed = goesForward != _wentForward,
            DurationMicroseconds = move.DurationMicroseconds,
        };
        _wentForward = goesForward;
    }
}

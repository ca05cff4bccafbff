using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>How often what is weighed. The levels are ISO 8655-6's: 10, 50 and 100 % of the working volume.</summary>
/// <remarks>
/// A cycle at 10 and 50 % is draw, draw on, dispense, dispense on: the first of each two meets the nut's backlash, the second does not, so that
/// backlash comes out of their difference. At 100 % there is room for one stroke each way.
/// </remarks>
public sealed record VolumeCalibrationPlan
{
    /// <summary>Replicates that ISO 8655-6 asks for [P].</summary>
    public const int StandardReplicates = 10;

    /// <summary>The levels, percent of the working volume [P, ISO 8655-6].</summary>
    public static IReadOnlyList<int> LevelsPercent { get; } = [10, 50, 100];

    /// <summary>Strokes of each level and direction, 1 to 50.</summary>
    public int Replicates { get; init; } = StandardReplicates;

    /// <summary>How many of them at 10 and 50 % are followed by a second stroke the same way, 1 to <see cref="Replicates"/>. 5 give backlash to a fraction of a step [A].</summary>
    public int ContinuedReplicates { get; init; } = 5;

    /// <summary>Readings of the evaporation blank at each vessel, 0 to 10; 0 leaves evaporation uncorrected, and the result says so.</summary>
    public int BlankReadings { get; init; } = 3;

    /// <summary>Times that the working volume is drawn and dispensed before the first reading, 1 to 20: wets the barrel and takes the air out.</summary>
    public int PrimeStrokes { get; init; } = 3;

    /// <summary>The usual plan with so many replicates.</summary>
    /// <param name="replicates">Strokes of each level and direction, 1 to 50.</param>
    public static VolumeCalibrationPlan Of(int replicates)
    {
        var usual = new VolumeCalibrationPlan();
        return usual with { Replicates = replicates, ContinuedReplicates = Math.Min(replicates, usual.ContinuedReplicates) };
    }

    /// <summary>Checks the plan for a side of a machine.</summary>
    /// <exception cref="VolumeCalibrationException">A number is out of range, or the working volume does not fit syringe or travel.</exception>
    public void Check(CalibratedSide side, MachineProfile machine)
    {
        Require(Replicates, 1, 50, "replicates");
        Require(ContinuedReplicates, 1, Replicates, "strokes that go on the same way");
        Require(BlankReadings, 0, 10, "readings of the evaporation blank");
        Require(PrimeStrokes, 1, 20, "priming strokes");
        CheckVolume(side, machine);
    }

    /// <summary>The strokes of a series, in order, with the steps that the device makes of each volume.</summary>
    /// <param name="side">The side and its syringe.</param>
    /// <param name="machine">The machine's geometry.</param>
    /// <param name="scalePartsPerMillion">The volume scale in force.</param>
    public IReadOnlyList<PlannedStroke> Strokes(CalibratedSide side, MachineProfile machine, uint scalePartsPerMillion)
    {
        var strokes = new List<PlannedStroke>();
        int cycle = 0;
        foreach (int level in LevelsPercent)
        {
            uint target = VolumeAt(level, side);
            int steps = side.StepsOf(target, machine, scalePartsPerMillion);
            for (int replicate = 1; replicate <= Replicates; replicate++, cycle++)
            {
                foreach (var (direction, isContinued) in Cycle(level, replicate))
                    strokes.Add(new PlannedStroke(strokes.Count, cycle, level, direction, isContinued, replicate, target, steps));
            }
        }

        return strokes;
    }

    private static uint VolumeAt(int levelPercent, CalibratedSide side) => (uint)Math.Round(side.WorkingMicroliters * levelPercent / 100.0);

    private IEnumerable<(StrokeDirection Direction, bool IsContinued)> Cycle(int levelPercent, int replicate)
    {
        bool goesOn = levelPercent <= 50 && replicate <= ContinuedReplicates;
        foreach (var direction in (StrokeDirection[])[StrokeDirection.Draw, StrokeDirection.Dispense])
        {
            yield return (direction, false);
            if (goesOn)
                yield return (direction, true);
        }
    }

    // Whatever the scale, the drawn volume must stay within the barrel and the carriage within its travel: 10 % is the widest scale that is accepted.
    private static void CheckVolume(CalibratedSide side, MachineProfile machine)
    {
        double mostMilliliters = side.Syringe.CapacityMilliliters - (machine.SyringeMarginMicroliters / 1_000.0);
        if (side.WorkingMicroliters < 100 || side.WorkingMicroliters / 1_000.0 > mostMilliliters)
        {
            throw new VolumeCalibrationException(FormattableString.Invariant(
                $"A working volume of {side.WorkingMicroliters / 1_000.0:0.###} mL does not fit {side.Syringe.Title}. Choose 0.1 to {mostMilliliters:0.###} mL."));
        }

        double strokeMillimeters = side.WorkingMicroliters / side.Syringe.AreaSquareMillimeters * 1.1;
        double roomMillimeters = (machine.EmptyPositionMicrometers - (double)machine.SoftMarginMicrometers) / 1_000;
        if (strokeMillimeters > roomMillimeters)
        {
            throw new VolumeCalibrationException(FormattableString.Invariant(
                $"A working volume of {side.WorkingMicroliters / 1_000.0:0.###} mL may need {strokeMillimeters:0.0} mm of travel in {side.Syringe.Title}, and there are {roomMillimeters:0.0}. ")
                + "Choose less.");
        }
    }

    private static void Require(int value, int least, int most, string what)
    {
        if (value < least || value > most)
            throw new VolumeCalibrationException($"{value} {what} can't be planned. Choose {least} to {most}.");
    }
}

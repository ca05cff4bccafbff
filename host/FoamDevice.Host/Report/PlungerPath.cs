using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>Where a plunger stood over time, worked out from moves and passes: straight from the start of each to its end.</summary>
internal static class PlungerPath
{
    private const double MicrosecondsPerSecond = 1e6;

    /// <summary>The path of one plunger while filling and mixing.</summary>
    /// <param name="record">The run.</param>
    /// <param name="side">Which plunger.</param>
    /// <returns>Seconds from the start of the first pass, mm from home; empty without a pass.</returns>
    public static IReadOnlyList<(double Seconds, double Millimeters)> Of(RunRecord record, SyringeSide side)
    {
        // Device time counts from a start of the device; what another start tells does not fit on the same axis.
        if (FirstPass(record) is not var (boot, first))
            return [];

        var steps = new PlanSteps();
        steps.Set(record.Plan, record.Machine, record.Calibration);
        List<(double, double)> path = [];
        long position = side == SyringeSide.A ? steps.Empty - steps.LiquidA : steps.Empty - steps.GasB;
        foreach (var stored in record.Events.Where(stored => stored.BootId == boot))
        {
            switch (EventReader.Read(stored))
            {
                case MoveCompleted move when move.Side == side && move.Purpose != MovePurpose.Positioning:
                    Add(stored.TimeMicroseconds - move.DurationMicroseconds, move.FromSteps);
                    Add(stored.TimeMicroseconds, move.ToSteps);
                    position = move.ToSteps;
                    break;
                case PassCompleted pass:
                    Add(pass.StartMicroseconds, position);
                    position += (pass.Pushing == side ? 1 : -1) * Way(pass, side, steps);
                    Add(pass.StartMicroseconds + pass.DurationMicroseconds, position);
                    break;
                default:
                    break;
            }
        }

        return path;

        void Add(ulong microseconds, long at) => path.Add(
            (((double)microseconds - first.StartMicroseconds) / MicrosecondsPerSecond, at / (double)record.Machine.StepsPerMillimeter));
    }

    private static (uint Boot, PassCompleted Pass)? FirstPass(RunRecord record)
    {
        foreach (var stored in record.Events.Where(stored => stored.Type == EventType.PassCompleted))
        {
            if (EventReader.Read(stored) is PassCompleted pass)
                return (stored.BootId, pass);
        }

        return null;
    }

    // Pulses that take up the play of the nut do not move the plunger; pulses that were not counted did not either.
    private static long Way(PassCompleted pass, SyringeSide side, PlanSteps steps)
    {
        bool isFirst = pass.Stage == SpeedStage.First;
        return side == SyringeSide.A
            ? (isFirst ? steps.LiquidA : steps.ChargeA) + pass.CountedStepsA - pass.CommandedStepsA
            : (isFirst ? steps.LiquidB : steps.ChargeB) + pass.CountedStepsB - pass.CommandedStepsB;
    }
}

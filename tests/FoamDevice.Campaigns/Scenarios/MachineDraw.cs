using FoamDevice.Protocol;
using FoamDevice.Simulator;

namespace FoamDevice.Campaigns;

/// <summary>Draws what the nuts of a machine are like, and how much its calibration knows of it.</summary>
/// <param name="BacklashSteps">Play of both nuts.</param>
/// <param name="CalibratedSteps">What the calibration makes good at a reversal.</param>
public sealed record MachineDraw(int BacklashSteps, uint CalibratedSteps)
{
    // 80 steps a millimetre: the reference machine has 0.05 mm of play, a cheap nut up to 0.2.
    private const double MetersPerStep = 1e-3 / 80;
    private const int UsualBacklashSteps = 4;
    private const int MostBacklashSteps = 16;

    /// <summary>Draws one: half are the reference machine, whose small play nobody has measured; a third have more, and it is calibrated; the rest none.</summary>
    public static MachineDraw Draw(Random random)
    {
        double pick = random.NextDouble();
        int play = random.Next(UsualBacklashSteps, MostBacklashSteps + 1);
        return pick < 0.5 ? new MachineDraw(UsualBacklashSteps, 0)
            : pick < 0.85 ? new MachineDraw(play, (uint)play)
            : new MachineDraw(0, 0);
    }

    /// <summary>The bench.</summary>
    public BenchParameters Bench() => new() { BacklashMeters = BacklashSteps * MetersPerStep };

    /// <summary>The calibration that was made for it.</summary>
    public Calibration Calibration()
    {
        Calibration calibration = ReferenceMachine.NominalCalibration();
        calibration.BacklashStepsA = calibration.BacklashStepsB = CalibratedSteps;
        return calibration;
    }
}

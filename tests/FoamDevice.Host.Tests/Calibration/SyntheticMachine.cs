using FoamDevice.Protocol;
using MathNet.Numerics.Distributions;

namespace FoamDevice.Host.Tests;

/// <summary>A machine with a known bore and a known backlash, and a balance with known noise, that goes through a session as an operator would.</summary>
internal sealed class SyntheticMachine(int seed)
{
    public static readonly WeighingConditions Laboratory = new(21.3, 22.0, 987, 45);

    private readonly Random _random = new(seed);
    private StrokeDirection _last = StrokeDirection.Dispense;

    /// <summary>How much wider the barrels are than the catalogue says: 0.015 is 1.5 %.</summary>
    public double BoreError { get; init; } = 0.015;

    /// <summary>The nut's play, steps: 8 are 0.1 mm.</summary>
    public double BacklashSteps { get; init; } = 8;

    /// <summary>What a draw loses through a leak, part of its volume.</summary>
    public double Leak { get; init; }

    /// <summary>Spread of a stroke's volume, µL.</summary>
    public double StrokeNoiseMicroliters { get; init; } = 0.5;

    /// <summary>Spread of the balance, mg.</summary>
    public double BalanceNoiseMilligrams { get; init; } = 0.2;

    /// <summary>What evaporates in one weighing, mg.</summary>
    public double EvaporationMilligrams { get; init; } = 0.6;

    /// <summary>What the device holds.</summary>
    public Calibration Held { get; set; } = ReferenceMachine.NominalCalibration();

    /// <summary>Takes one step.</summary>
    public void TakeStep(VolumeCalibrationSession session)
    {
        var step = session.Next;
        var now = SampleCalibration.Start;
        switch (step.Kind)
        {
            case VolumeStepKind.GiveConditions:
                session.SetConditions(Laboratory);
                break;
            case VolumeStepKind.TakeBlank:
                session.TakeBlank(Round(EvaporationMilligrams / 1_000), now);
                break;
            case VolumeStepKind.MakeStroke:
                session.StrokeMade();
                break;
            case VolumeStepKind.TakeReading:
                session.TakeReading(Weigh(session.Log, step), now, keepSuspect: true);
                break;
            case VolumeStepKind.WriteCalibration:
                Held = step.Calibration!;
                session.CalibrationWritten(Held);
                break;
            default:
                // After mounting, priming and emptying the plunger has last gone toward the stopcock.
                _last = StrokeDirection.Dispense;
                session.Confirm(now);
                break;
        }
    }

    /// <summary>Takes steps until one of a kind comes, or the end.</summary>
    public void GoTo(VolumeStepKind kind, VolumeCalibrationSession session)
    {
        while (session.Next.Kind != kind && session.Next.Kind != VolumeStepKind.Finished)
            TakeStep(session);
    }

    /// <summary>Takes every step to the end.</summary>
    public void Finish(VolumeCalibrationSession session) => GoTo(VolumeStepKind.Finished, session);

    /// <summary>What the balance shows of the stroke of a step, g.</summary>
    public double Weigh(VolumeCalibrationLog log, VolumeStep step)
    {
        double volume = VolumeOf(step.Stroke!, step.Side!, VolumeValues.Of(Held, step.Side!.Side));
        double grams = volume / GravimetricConversion.Microliters(1, Laboratory, log.Setup.ExpansionPerKelvin, log.Setup.ReferenceCelsius);
        double evaporated = EvaporationMilligrams / 1_000 * (step.Stroke!.Direction == StrokeDirection.Draw ? 1 : -1);
        return Round(grams + evaporated + Noise(BalanceNoiseMilligrams / 1_000));
    }

    /// <summary>The volume that a stroke moves, µL.</summary>
    public double VolumeOf(PlannedStroke stroke, CalibratedSide side, VolumeValues inForce)
    {
        bool reverses = stroke.Direction != _last;
        _last = stroke.Direction;
        double pulses = stroke.Steps + (reverses ? inForce.BacklashSteps - BacklashSteps : 0);
        double leaked = stroke.Direction == StrokeDirection.Draw ? 1 - Leak : 1;
        return (TrueMicrolitersPerStep(side) * pulses * leaked) + Noise(StrokeNoiseMicroliters);
    }

    /// <summary>The volume of a step as it is, µL.</summary>
    public double TrueMicrolitersPerStep(CalibratedSide side) =>
        side.Syringe.AreaSquareMillimeters * (1 + BoreError) * (1 + BoreError) / ReferenceMachine.Profile().StepsPerMillimeter;

    private static double Round(double grams) => Math.Round(grams, 4);

    private double Noise(double deviation) => deviation > 0 ? Normal.Sample(_random, 0, deviation) : 0;
}

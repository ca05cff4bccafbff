using FoamDevice.Protocol;

namespace FoamDevice.Host.Tests;

/// <summary>Calibrations of 10 mL syringes with the balance of a laboratory.</summary>
internal static class SampleCalibration
{
    public const uint Id = 0x00C0FFEE;

    public static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Two replicates, accepted as enough, for tests of the course and not of the figures.</summary>
    public static VolumeCalibrationPlan ShortPlan { get; } = new() { Replicates = 2, ContinuedReplicates = 2, BlankReadings = 1, PrimeStrokes = 1 };

    public static CalibratedSide Side(SyringeSide side) => new(side, SyringeCatalog.Load().Find("norm-ject-10"), "LOT 7", 10_000);

    public static VolumeCalibrationSetup Setup(params SyringeSide[] sides) => new()
    {
        CertificateId = Id,
        Device = SampleRun.RealDevice,
        Machine = ReferenceMachine.Profile(),
        AsFound = ReferenceMachine.NominalCalibration(),
        Sides = [.. sides.Select(Side)],
        Operator = "Alice",
        Balance = new BalanceIdentity("Mettler XS205", "B-17", 0.1),
        Water = "distilled",
        BeganAt = Start,
        HostVersion = "0.1.0",
    };

    public static VolumeCalibrationSetup ShortSetup(params SyringeSide[] sides)
    {
        var setup = Setup(sides);
        return setup with { Plan = ShortPlan, Limits = setup.Limits with { MinReplicates = 2 } };
    }

    /// <summary>A finished calibration of a machine that is 1.5 % wider and has 8 steps of backlash.</summary>
    public static CalibrationRecord Finished(VolumeCalibrationSetup? setup = null, SyntheticMachine? machine = null)
    {
        var chosen = setup ?? ShortSetup(SyringeSide.A, SyringeSide.B);
        var session = VolumeCalibrationSession.Begin(chosen);
        (machine ?? new SyntheticMachine(1) { Held = chosen.AsFound }).Finish(session);
        return CalibrationRecord.Of(session.Log);
    }
}

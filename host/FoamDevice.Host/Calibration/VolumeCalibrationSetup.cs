using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>What is settled before the first reading of a volume calibration, and stays so.</summary>
public sealed record VolumeCalibrationSetup
{
    /// <summary>Months after which a calibration is due again, unless another number is chosen [A].</summary>
    public const int DefaultDueMonths = 12;

    /// <summary>The id of the certificate to be; not 0.</summary>
    public required uint CertificateId { get; init; }

    /// <summary>The device.</summary>
    public required DeviceIdentity Device { get; init; }

    /// <summary>The device's geometry and limits.</summary>
    public required MachineProfile Machine { get; init; }

    /// <summary>The calibration in the device before anything was changed.</summary>
    public required Calibration AsFound { get; init; }

    /// <summary>The sides to be calibrated, one or both, in this order.</summary>
    public required IReadOnlyList<CalibratedSide> Sides { get; init; }

    /// <summary>How often what is weighed.</summary>
    public VolumeCalibrationPlan Plan { get; init; } = new();

    /// <summary>What is accepted.</summary>
    public CalibrationLimits Limits { get; init; } = CalibrationLimits.Load();

    /// <summary>Who weighs.</summary>
    public required string Operator { get; init; }

    /// <summary>The balance.</summary>
    public required BalanceIdentity Balance { get; init; }

    /// <summary>The water, such as "distilled, degassed".</summary>
    public required string Water { get; init; }

    /// <summary>Cubic expansion of the barrel, 1/K, 0 to 0.001.</summary>
    public double ExpansionPerKelvin { get; init; } = GravimetricConversion.PolypropyleneExpansionPerKelvin;

    /// <summary>Temperature that volumes are stated for, °C, 15 to 30.</summary>
    public double ReferenceCelsius { get; init; } = GravimetricConversion.ReferenceCelsius;

    /// <summary>Months until the calibration is due again, 1 to 60.</summary>
    public int DueMonths { get; init; } = DefaultDueMonths;

    /// <summary>Wall-clock time of the beginning.</summary>
    public required DateTimeOffset BeganAt { get; init; }

    /// <summary>Version of this program.</summary>
    public required string HostVersion { get; init; }

    /// <summary>Checks that a calibration can be made so.</summary>
    /// <exception cref="VolumeCalibrationException">It can't; the message says what to choose instead.</exception>
    public void Check()
    {
        Require(CertificateId != 0, "The certificate has no id. Take one from the store.");
        Require(Sides.Count is 1 or 2 && Sides.All(side => side.Side is SyringeSide.A or SyringeSide.B) && Sides.DistinctBy(side => side.Side).Count() == Sides.Count,
            "Name side A, side B, or both once.");
        Require(!string.IsNullOrWhiteSpace(Operator), "A certificate names who weighed. Give the operator's name.");
        Require(!string.IsNullOrWhiteSpace(Balance.Model) && !string.IsNullOrWhiteSpace(Balance.SerialNumber), "A certificate names the balance. Give its model and serial number.");
        Require(!string.IsNullOrWhiteSpace(Water), "A certificate names the water. Say which, such as distilled.");
        Require(Sides.All(side => !string.IsNullOrWhiteSpace(side.Lot)), "A certificate names the syringe's lot. Copy it from the pack, or write unknown.");
        Require(ExpansionPerKelvin is >= 0 and <= 1e-3, "The barrel's expansion must be 0 to 0.001 per kelvin; polypropylene has about 0.000345.");
        Require(ReferenceCelsius is >= 15 and <= 30, "The reference temperature must be 15 to 30 °C; ISO 8655 has 20.");
        Require(DueMonths is >= 1 and <= 60, "A calibration is due again after 1 to 60 months.");
        foreach (var side in Sides)
            Plan.Check(side, Machine);

        CheckBalance();
    }

    // A tenth of the limit at the smallest volume: the balance must not decide.
    private void CheckBalance()
    {
        double smallestMilligrams = Sides.Min(side => side.WorkingMicroliters) * 0.1;
        double coarsest = smallestMilligrams * Limits.At(10).SystematicErrorPercent / 100 / 10;
        Require(Balance.ResolutionMilligrams > 0, "The balance's resolution must be more than 0 mg.");
        Require(Balance.ResolutionMilligrams <= coarsest, FormattableString.Invariant(
            $"A balance of {Balance.ResolutionMilligrams:0.###} mg is too coarse for {smallestMilligrams / 1_000:0.###} mL: {coarsest:0.##} mg or finer is needed, a tenth of the limit there."));
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
            throw new VolumeCalibrationException(otherwise);
    }
}

using FoamDevice.Protocol;
using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class VolumeCalibrationSetupTests
{
    private static readonly VolumeCalibrationSetup Sound = SampleCalibration.Setup(SyringeSide.A);

    public static TheoryData<VolumeCalibrationSetup, string> Unsound => new()
    {
        { Sound with { CertificateId = 0 }, "The certificate has no id." },
        { Sound with { Sides = [] }, "Name side A, side B, or both once." },
        { Sound with { Sides = [Sound.Sides[0], Sound.Sides[0]] }, "Name side A, side B, or both once." },
        { Sound with { Operator = " " }, "A certificate names who weighed." },
        { Sound with { Balance = Sound.Balance with { SerialNumber = "" } }, "A certificate names the balance." },
        { Sound with { Water = "" }, "A certificate names the water." },
        { Sound with { Sides = [Sound.Sides[0] with { Lot = "" }] }, "A certificate names the syringe's lot." },
        { Sound with { ExpansionPerKelvin = 0.345 }, "The barrel's expansion must be 0 to 0.001 per kelvin" },
        { Sound with { ReferenceCelsius = 293 }, "The reference temperature must be 15 to 30 °C" },
        { Sound with { DueMonths = 0 }, "A calibration is due again after 1 to 60 months." },
        { Sound with { Balance = Sound.Balance with { ResolutionMilligrams = 10 } }, "A balance of 10 mg is too coarse for 1 mL: 1 mg or finer is needed" },
        { Sound with { Sides = [Sound.Sides[0] with { WorkingMicroliters = 90 }] }, "A working volume of 0.09 mL does not fit Norm-Ject 10 mL." },
    };

    [Theory]
    [MemberData(nameof(Unsound), DisableDiscoveryEnumeration = true)]
    public void A_setup_that_can_not_give_a_certificate_is_refused_before_the_first_stroke(VolumeCalibrationSetup setup, string words) =>
        Assert.StartsWith(words, Assert.Throws<VolumeCalibrationException>(() => VolumeCalibrationSession.Begin(setup)).Message);

    [Fact]
    public void A_sound_one_is_not() => Sound.Check();
}

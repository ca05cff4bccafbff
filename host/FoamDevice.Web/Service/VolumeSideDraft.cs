using System.Globalization;
using FoamDevice.Host;
using FoamDevice.Protocol;

namespace FoamDevice.Web.Service;

/// <summary>A side that is to be calibrated, while its form is filled in.</summary>
/// <param name="side">The side.</param>
/// <param name="syringe">The syringe that is offered.</param>
/// <param name="lot">Its lot.</param>
/// <param name="milliliters">The working volume that is offered, mL.</param>
internal sealed class VolumeSideDraft(SyringeSide side, SyringeModel syringe, string lot, double milliliters)
{
    /// <summary>The side.</summary>
    public SyringeSide Side => side;

    /// <summary>It is to be calibrated.</summary>
    public bool IsChosen { get; set; } = true;

    /// <summary>The syringe.</summary>
    public SyringeModel Syringe { get; set; } = syringe;

    /// <summary>Its lot.</summary>
    public string Lot { get; set; } = lot;

    /// <summary>The working volume as it was typed, mL.</summary>
    public string Milliliters { get; set; } = milliliters.ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>The side as the host takes it; null while the volume is no number.</summary>
    public CalibratedSide? Chosen => TypedNumber.Read(Milliliters) is { } volume and > 0 and < 1_000
        ? new CalibratedSide(side, Syringe, Lot.Trim(), (uint)Math.Round(volume * 1_000))
        : null;

    /// <summary>Offers what was calibrated last, or what most methods use.</summary>
    public static VolumeSideDraft Of(SyringeSide side, VolumeCalibrationSetup? usual, SyringeCatalog catalog)
    {
        CalibratedSide? last = usual?.Sides.FirstOrDefault(one => one.Side == side) ?? usual?.Sides[0];
        SyringeModel syringe = catalog.All.FirstOrDefault(model => model.Id == last?.Syringe.Id) ?? catalog.Find(FillPlan.DefaultSyringe);
        return new VolumeSideDraft(side, syringe, last?.Lot ?? "", last is null ? syringe.NominalMilliliters : last.WorkingMicroliters / 1e3);
    }
}

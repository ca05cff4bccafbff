namespace FoamDevice.Host;

/// <summary>The model of a syringe as the catalogue had it when a calibration was made: a certificate does not change with the catalogue.</summary>
/// <param name="Id">Its id in the catalogue.</param>
/// <param name="Title">Maker and nominal volume.</param>
/// <param name="BoreMillimeters">Nominal bore, mm: what the volume scale is against.</param>
/// <param name="CapacityMilliliters">What it holds, mL.</param>
public sealed record CalibratedSyringe(string Id, string Title, double BoreMillimeters, double CapacityMilliliters)
{
    /// <summary>Cross-section of the nominal bore, mm²; 1 mm of stroke moves as many µL.</summary>
    public double AreaSquareMillimeters => Math.PI / 4 * BoreMillimeters * BoreMillimeters;

    /// <summary>What a calibration keeps of a model.</summary>
    public static CalibratedSyringe Of(SyringeModel model) => new(model.Id, model.Title, model.BoreMillimeters, model.CapacityMilliliters);
}

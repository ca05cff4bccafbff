using System.Text.Json.Serialization;
using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>A side of the machine that is to be calibrated.</summary>
/// <param name="Side">The side.</param>
/// <param name="Syringe">The model of the syringe that is mounted there.</param>
/// <param name="Lot">Its lot, as printed on the pack.</param>
/// <param name="WorkingMicroliters">The working volume: 100 % of the levels, µL.</param>
[method: JsonConstructor]
public sealed record CalibratedSide(SyringeSide Side, CalibratedSyringe Syringe, string Lot, uint WorkingMicroliters)
{
    /// <summary>Chooses a side with a model of the catalogue.</summary>
    public CalibratedSide(SyringeSide side, SyringeModel syringe, string lot, uint workingMicroliters)
        : this(side, CalibratedSyringe.Of(syringe), lot, workingMicroliters)
    {
    }

    /// <summary>The nominal bore, µm.</summary>
    internal uint BoreMicrometers => (uint)Math.Round(Syringe.BoreMillimeters * 1_000);

    /// <summary>Volume of a step, µL, at a volume scale (1,000,000 is nominal).</summary>
    internal double MicrolitersPerStep(MachineProfile machine, uint scalePartsPerMillion) =>
        PlungerGeometry.AreaSquareMicrometers(BoreMicrometers, scalePartsPerMillion) / 1e6 / machine.StepsPerMillimeter;

    /// <summary>The steps that the device makes of a volume at a volume scale.</summary>
    internal int StepsOf(uint volumeMicroliters, MachineProfile machine, uint scalePartsPerMillion) =>
        PlungerGeometry.StepsOf(volumeMicroliters, PlungerGeometry.AreaSquareMicrometers(BoreMicrometers, scalePartsPerMillion), machine.StepsPerMillimeter);
}

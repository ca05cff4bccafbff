using System.Globalization;
using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>The steps of a volume calibration in words for the operator.</summary>
internal static class VolumeStepText
{
    public static Sentence Mount(CalibratedSide mounted)
    {
        (string title, string lot, SyringeSide side) = (mounted.Syringe.Title, mounted.Lot, mounted.Side);
        return Sentence.Of(
            "task.mountForWater",
            $"Mount the empty {title} (lot {lot}) on side {side}, without air under the plunger. "
            + $"Put port C's inlet tube into the inlet vessel with water, and its outlet tube into the outlet vessel. Confirm when all is tight.");
    }

    public static string Conditions => "Measure the water's temperature in the inlet vessel, and air temperature, air pressure and humidity at the balance.";

    public static string Prime(int strokes, CalibratedSide side) =>
        $"The device draws and dispenses {Milliliters(side.WorkingMicroliters)} mL {strokes} times. Confirm when no bubble is left in syringe and tubes.";

    public static string Blank(StrokeDirection vessel, int number, int of) =>
        $"Evaporation blank {number} of {of}, {Vessel(vessel)}: weigh it, wait for as long as a stroke and its weighing take, weigh it again. Write what it lost, in g.";

    public static string Stroke(PlannedStroke stroke) => stroke.Direction == StrokeDirection.Draw
        ? $"Tare the inlet vessel. The device draws {Milliliters(stroke.TargetMicroliters)} mL{Number(stroke)}."
        : $"Tare the outlet vessel. The device dispenses {Milliliters(stroke.TargetMicroliters)} mL{Number(stroke)}.";

    public static string Reading(PlannedStroke stroke) => stroke.Direction == StrokeDirection.Draw
        ? $"Weigh the inlet vessel: what did it lose, in g? (draw {Milliliters(stroke.TargetMicroliters)} mL{Number(stroke)})"
        : $"Weigh the outlet vessel: what did it gain, in g? (dispense {Milliliters(stroke.TargetMicroliters)} mL{Number(stroke)})";

    public static string Return => "The device empties the syringe; nothing is weighed. The cycle is then made again.";

    public static string Write(Calibration calibration, VolumeCalibrationLog log)
    {
        string values = string.Join("; ", log.Setup.Sides.Select(side => ValuesOf(calibration, side.Side)));
        return $"Take the syringe out. The device is given: {values}; certificate {(calibration.CalibrationId == 0 ? "none yet" : CalibrationName.Of(calibration.CalibrationId))}.";
    }

    public static string Conclude(VolumeCalibrationResult result, VolumeCalibrationLog log)
    {
        string verdicts = string.Join(" ", result.Sides.Select(side => $"Side {side.Side.Side}: {Verdict(side)}"));
        string name = CalibrationName.Of(log.Setup.CertificateId);
        return result.AcceptedSides.Count > 0 ? $"{verdicts} Confirm to make {name} final." : $"{verdicts} The device keeps the values it had. Confirm to make the refusal {name} final.";
    }

    public static string Finished(VolumeCalibrationLog log) => log.IsAbandoned
        ? "The calibration was given up; the device has the values it had before."
        : $"{CalibrationName.Of(log.Setup.CertificateId)} is final.";

    public static string Vessel(StrokeDirection direction) => direction == StrokeDirection.Draw ? "inlet vessel" : "outlet vessel";

    private static string Verdict(VolumeSideResult side) => side.IsAccepted == true ? "accepted." : $"refused. {string.Join(" ", side.Verdict?.Reasons ?? [])}";

    private static string ValuesOf(Calibration calibration, SyringeSide side)
    {
        var values = VolumeValues.Of(calibration, side);
        return string.Create(CultureInfo.InvariantCulture, $"side {side} volume scale {values.ScalePartsPerMillion} ppm, backlash {values.BacklashSteps} steps");
    }

    private static string Number(PlannedStroke stroke) => $"{(stroke.IsContinued ? ", going on the same way" : "")}; replicate {stroke.Replicate}";

    private static string Milliliters(uint microliters) => (microliters / 1_000.0).ToString("0.###", CultureInfo.InvariantCulture);
}

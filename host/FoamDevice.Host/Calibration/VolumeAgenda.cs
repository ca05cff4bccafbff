using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>What comes next in a volume calibration: side by side as found, new values, verification; at last the certificate's id.</summary>
/// <remarks>A function of the log alone, so that a session goes on where its file ends. New values bear no id until they are verified: a run under them is marked.</remarks>
internal sealed class VolumeAgenda(VolumeCalibrationLog log)
{
    private readonly VolumeCalibrationSetup _setup = log.Setup;

    /// <summary>The next step.</summary>
    public VolumeStep Next()
    {
        if (log.FinishedAt is not null)
            return new VolumeStep(VolumeStepKind.Finished, VolumeStepText.Finished(log));

        if (log.IsAbandoned)
            return Restore() ?? new VolumeStep(VolumeStepKind.Conclude, "The device has the values it had before. Confirm to end without a certificate.");

        var result = VolumeCalibrationResult.Of(log);
        return result.Sides.Select(NextOf).FirstOrDefault(step => step is not null)
            ?? NameCertificate(result)
            ?? new VolumeStep(VolumeStepKind.Conclude, VolumeStepText.Conclude(result, log));
    }

    private VolumeStep? NextOf(VolumeSideResult side)
    {
        if (side.AsFound is null)
            return Measure(side.Side, VolumeSeriesKind.AsFound);

        if (side.NewValues is not { } newValues)
            return null;

        if (side.AsLeft is null)
        {
            return log.Find(side.Side.Side, VolumeSeriesKind.AsLeft) is null && VolumeValues.Of(log.InDevice, side.Side.Side) != newValues
                ? Write(newValues.In(log.InDevice, side.Side.Side, 0))
                : Measure(side.Side, VolumeSeriesKind.AsLeft);
        }

        return side.IsAccepted == false ? PutBack(side) : null;
    }

    // What was not accepted does not stay in the device.
    private VolumeStep? PutBack(VolumeSideResult side)
    {
        if (VolumeValues.Of(log.InDevice, side.Side.Side) == side.AsFoundValues)
            return null;

        var back = side.AsFoundValues.In(log.InDevice, side.Side.Side, 0);
        back.CalibrationId = VolumeValues.AreEqual(back, _setup.AsFound) ? _setup.AsFound.CalibrationId : 0;
        return Write(back);
    }

    private VolumeStep? NameCertificate(VolumeCalibrationResult result)
    {
        uint id = result.AcceptedSides.Count > 0 ? _setup.CertificateId : _setup.AsFound.CalibrationId;
        return log.InDevice.CalibrationId == id ? null : Write(VolumeValues.Of(log.InDevice, SyringeSide.A).In(log.InDevice, SyringeSide.A, id));
    }

    private VolumeStep? Restore()
    {
        if (VolumeValues.AreEqual(log.InDevice, _setup.AsFound) && log.InDevice.CalibrationId == _setup.AsFound.CalibrationId)
            return null;

        var back = VolumeValues.Of(_setup.AsFound, SyringeSide.A).In(log.InDevice, SyringeSide.A, 0);
        return Write(VolumeValues.Of(_setup.AsFound, SyringeSide.B).In(back, SyringeSide.B, _setup.AsFound.CalibrationId));
    }

    // A certificate's id alone needs no second yes, and old values that are put back need none at all.
    private VolumeStep Write(Calibration calibration) => new(VolumeStepKind.WriteCalibration, VolumeStepText.Write(calibration, log))
    {
        Calibration = calibration,
        NeedsAgreement = !VolumeValues.AreEqual(calibration, log.InDevice) && !VolumeValues.AreEqual(calibration, _setup.AsFound),
    };

    private VolumeStep Measure(CalibratedSide side, VolumeSeriesKind kind)
    {
        if (log.Sitting is not { } sitting || sitting.Side != side.Side || sitting.Kind != kind || log.Find(side.Side, kind) is not { } series)
            return Step(VolumeStepKind.MountSyringe, VolumeStepText.Mount(side).Text, side, kind);

        var step = Step(VolumeStepKind.MakeStroke, "", side, kind) with { ReadingsTaken = series.Readings.Count, ReadingsPlanned = log.StrokesOf(series).Count };
        if (sitting.Conditions is null)
            return step with { Kind = VolumeStepKind.GiveConditions, Text = VolumeStepText.Conditions };

        if (!sitting.IsPrimed)
            return step with { Kind = VolumeStepKind.Prime, Text = VolumeStepText.Prime(_setup.Plan.PrimeStrokes, side), Jogs = PrimingJogs(side, series) };

        return Blank(step, series) ?? Weigh(step, sitting, series);
    }

    private static VolumeStep Step(VolumeStepKind kind, string text, CalibratedSide side, VolumeSeriesKind series) => new(kind, text) { Side = side, Series = series };

    private List<int> PrimingJogs(CalibratedSide side, VolumeSeries series)
    {
        int steps = side.StepsOf(side.WorkingMicroliters, _setup.Machine, series.InForce.ScalePartsPerMillion);
        return [.. Enumerable.Range(0, 2 * _setup.Plan.PrimeStrokes).Select(index => index % 2 == 0 ? -steps : steps)];
    }

    // Blanks belong to a series: a later sitting of it has the same vessels.
    private VolumeStep? Blank(VolumeStep step, VolumeSeries series)
    {
        int planned = _setup.Plan.BlankReadings;
        int taken = series.Blanks.Count;
        if (taken >= 2 * planned)
            return null;

        var vessel = taken < planned ? StrokeDirection.Draw : StrokeDirection.Dispense;
        return step with { Kind = VolumeStepKind.TakeBlank, Vessel = vessel, Text = VolumeStepText.Blank(vessel, (taken % planned) + 1, planned) };
    }

    private VolumeStep Weigh(VolumeStep step, VolumeSitting sitting, VolumeSeries series)
    {
        if (sitting.ReturnSteps > 0)
            return step with { Kind = VolumeStepKind.ReturnToEmpty, Text = VolumeStepText.Return, Jogs = [sitting.ReturnSteps] };

        var stroke = log.StrokesOf(series)[series.Readings.Count];
        return sitting.StrokesMade > series.Readings.Count
            ? step with { Kind = VolumeStepKind.TakeReading, Stroke = stroke, Text = VolumeStepText.Reading(stroke) }
            : step with { Stroke = stroke, Text = VolumeStepText.Stroke(stroke), Jogs = [stroke.JogSteps] };
    }
}

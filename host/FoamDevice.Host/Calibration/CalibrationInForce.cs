using System.Globalization;
using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>Which volume calibration a device works under, and whether it may be trusted.</summary>
/// <param name="State">How it stands.</param>
/// <param name="Id">The certificate that the device names; 0 for none.</param>
/// <param name="DueAt">The first due date of the certificates in force; null when none is known.</param>
/// <param name="Reason">In words: what is the matter and what to do; for a valid one, until when.</param>
public sealed record CalibrationInForce(CalibrationState State, uint Id, DateTimeOffset? DueAt, Sentence Reason)
{
    private static readonly Sentence _remedy = Sentence.Of("calibration.remedy", "Calibrate with `foam calibrate volume`.");

    /// <summary>Judges a device.</summary>
    /// <param name="deviceId">The device.</param>
    /// <param name="calibration">What it holds.</param>
    /// <param name="find">Finds a certificate by its id, such as <see cref="StoredCalibrations.Find"/>.</param>
    /// <param name="now">Wall-clock time.</param>
    public static CalibrationInForce Of(string deviceId, Calibration calibration, Func<uint, CalibrationRecord?> find, DateTimeOffset now)
    {
        if (calibration.CalibrationId == 0)
            return new(CalibrationState.Missing, 0, null, Sentence.Of("calibration.missing", "The volume of this device is not calibrated.").Then(_remedy));

        string name = CalibrationName.Of(calibration.CalibrationId);
        if (find(calibration.CalibrationId) is not { } named || named.Device.DeviceId != deviceId)
        {
            return new(CalibrationState.Unknown, calibration.CalibrationId, null, Sentence.Of(
                "calibration.unknown",
                $"The device names the certificate {name}, and this store has none of that id for it. "
                + $"Name the store that has it with --store, or calibrate anew with `foam calibrate volume`."));
        }

        if (!VolumeValues.AreEqual(named.AsLeft, calibration))
        {
            return new(CalibrationState.Unknown, calibration.CalibrationId, null,
                Sentence.Of("calibration.changed", $"The device holds other volume values than its certificate {name}: they were changed since.").Then(_remedy));
        }

        return OfCertificates(named, find, now);
    }

    // A certificate for one side leaves that of the other in force.
    private static CalibrationInForce OfCertificates(CalibrationRecord named, Func<uint, CalibrationRecord?> find, DateTimeOffset now)
    {
        DateTimeOffset? due = null;
        foreach (var side in (SyringeSide[])[SyringeSide.A, SyringeSide.B])
        {
            if (Covering(side, named, find) is not { } certificate)
                return new(CalibrationState.Missing, named.Id, null, OneSided(named.Name, side));

            due = due is { } earlier && earlier < certificate.DueAt ? earlier : certificate.DueAt;
        }

        string day = due!.Value.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return now > due
            ? new(CalibrationState.Overdue, named.Id, due, Overdue(named.Name, day))
            : new(CalibrationState.Valid, named.Id, due, InOrder(named.Name, day));
    }

    private static Sentence OneSided(string name, SyringeSide side) =>
        Sentence.Of("calibration.oneSided", $"The certificate {name} is not for side {side}, and no earlier one in this store is.").Then(_remedy);

    private static Sentence Overdue(string name, string day) => Sentence.Of("calibration.overdue", $"The volume calibration {name} was due on {day}.").Then(_remedy);

    private static Sentence InOrder(string name, string day) => Sentence.Of("calibration.valid", $"Volume calibration {name}, due on {day}.");

    private static CalibrationRecord? Covering(SyringeSide side, CalibrationRecord named, Func<uint, CalibrationRecord?> find)
    {
        var seen = new HashSet<uint>();
        CalibrationRecord? certificate = named;
        while (certificate is not null && !certificate.Sides.Contains(side))
            certificate = certificate.EarlierId != 0 && seen.Add(certificate.EarlierId) ? find(certificate.EarlierId) : null;

        return certificate is not null && certificate.Device.DeviceId == named.Device.DeviceId ? certificate : null;
    }
}

using FoamDevice.Host;

namespace FoamDevice.Cli.Reports;

/// <summary>Measurements for scripts.</summary>
internal static class MeasurementAnswer
{
    /// <summary>Those of a record, all versions.</summary>
    public static IEnumerable<object> Of(RunRecord record) => record.Measurements.Select(recorded => Of(recorded.Measurement, recorded));

    /// <summary>One, on record or not.</summary>
    /// <param name="measurement">What was measured.</param>
    /// <param name="recorded">How it stands in a record; null when it is in none.</param>
    public static object Of(Measurement measurement, RecordedMeasurement? recorded) => new
    {
        Measurement = recorded?.Key,
        recorded?.At,
        recorded?.SupersededBy,
        Kind = MeasurementWords.KindOf(measurement.Kind),
        measurement.IsPractice,
        measurement.Who,
        measurement.Instrument,
        measurement.Method,
        measurement.Software,
        measurement.FoamAgeMilliseconds,
        measurement.Settings,
        measurement.Figures,
        measurement.Files,
        measurement.Warnings,
        measurement.Supersedes,
    };
}

namespace FoamDevice.Host;

/// <summary>What was measured of a run's foam, as tables.</summary>
internal static class MeasurementCsv
{
    /// <summary>One line a figure; superseded versions too.</summary>
    public static void WriteFigures(RunRecord record, TextWriter writer)
    {
        string[] headers =
        [
            "record_id", "simulated", "measurement", "kind", "at_utc", "who", "instrument", "method", "software", "foam_age_ms", "practice", "superseded_by",
            "figure", "value", "unit", "low_95", "high_95", "extrapolated",
        ];
        CsvLines.Write(writer, headers, record.Measurements.SelectMany(recorded => recorded.Measurement.Figures.Select(figure => new object?[]
        {
            record.Header.Id, CsvLines.Mark(record), recorded.Key, MeasurementFacts.NameOf(recorded.Measurement.Kind), StoreTime.Write(recorded.At), recorded.Measurement.Who,
            recorded.Measurement.Instrument, recorded.Measurement.Method, recorded.Measurement.Software, recorded.Measurement.FoamAgeMilliseconds,
            recorded.Measurement.IsPractice ? "practice" : "", recorded.SupersededBy,
            figure.Id, figure.Value, figure.Unit, figure.Low, figure.High, figure.IsExtrapolated ? "extrapolated" : "",
        })));
    }

    /// <summary>One line a file that a measurement rests on.</summary>
    public static void WriteFiles(RunRecord record, TextWriter writer)
    {
        string[] headers = ["record_id", "simulated", "measurement", "kind", "name", "media_type", "bytes", "sha256"];
        CsvLines.Write(writer, headers, record.Measurements.SelectMany(recorded => recorded.Measurement.Files.Select(file => new object?[]
        {
            record.Header.Id, CsvLines.Mark(record), recorded.Key, MeasurementFacts.NameOf(recorded.Measurement.Kind), file.Name, file.MediaType, file.Bytes, file.Sha256,
        })));
    }
}

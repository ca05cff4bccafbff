using System.CommandLine;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Host;
using FoamDevice.Quality;

namespace FoamDevice.Cli.Measuring;

/// <summary>Puts bubble sizes on record: each age a measurement; what was found first, and what a person edited as a version that takes its place.</summary>
internal sealed class BubbleRecording(ParseResult parsed, MeasurementOptions options, RunRecord record)
{
    /// <summary>Puts an age on record.</summary>
    /// <returns>The version that stands.</returns>
    public RecordedMeasurement Add(AgedSizes age, IReadOnlyDictionary<string, byte[]> editedOverlays)
    {
        RecordedMeasurement? earlier = Standing(age);
        if (!age.IsEdited)
        {
            if (earlier is not null && options.Supersedes(parsed) is null)
                throw new BadInputException($"The bubbles of these pictures are on record already: measurement {earlier.Key}. To correct circles, give --edited CSV; to measure anew, --supersedes {earlier.Key}.");

            return options.Add(parsed, record, Of(age, age.Sizes, BubbleMeasurement.FoundMethod, null), BubbleFiles.ToKeep(age, false, editedOverlays));
        }

        string? before = options.Supersedes(parsed) ?? earlier?.Key ?? AddFound(age, editedOverlays)?.Key;
        return options.Add(parsed, record, Of(age, age.Sizes, BubbleMeasurement.EditedMethod, before), BubbleFiles.ToKeep(age, true, editedOverlays));
    }

    /// <summary>Puts the growth over ages on record.</summary>
    public RecordedMeasurement Add(Ripening ripening, IReadOnlyList<AgedSizes> ages) => options.Add(parsed, record, new Measurement
    {
        Kind = MeasurementKind.Bubbles,
        Who = options.Who(parsed),
        Instrument = options.Instrument(parsed),
        Method = BubbleMeasurement.RipeningMethod,
        Software = MeasurementOptions.Software,
        Settings = BubbleMeasurement.Settings(ripening, [.. ages.Select(age => (age.AgeSeconds!.Value, age.Sizes))]),
        Figures = BubbleMeasurement.Figures(ripening),
    }, []);

    /// <summary>A measurement of an age, as it goes on record.</summary>
    public Measurement Of(AgedSizes age, SizeDistribution sizes, string method, string? supersedes) => Of(age, sizes, method, options, parsed) with
    {
        Who = options.Who(parsed),
        Supersedes = supersedes,
    };

    /// <summary>A measurement of an age.</summary>
    public static Measurement Of(AgedSizes age, SizeDistribution sizes, string method, MeasurementOptions options, ParseResult parsed) => new()
    {
        Kind = MeasurementKind.Bubbles,
        Who = "",
        Instrument = options.Instrument(parsed),
        Method = method,
        Software = MeasurementOptions.Software,
        FoamAgeMilliseconds = age.AgeSeconds is { } seconds ? (long)Math.Round(seconds * 1e3) : null,
        Settings = BubbleMeasurement.Settings(sizes, age.Scale),
        Figures = BubbleMeasurement.Figures(sizes),
        Warnings = [.. age.Warnings, .. age.Doubts],
    };

    private RecordedMeasurement? AddFound(AgedSizes age, IReadOnlyDictionary<string, byte[]> editedOverlays) => age.Found is { } found
        ? options.Add(parsed, record, Of(age, found, BubbleMeasurement.FoundMethod, null), BubbleFiles.ToKeep(age, false, editedOverlays))
        : null;

    private RecordedMeasurement? Standing(AgedSizes age) => record.Measurements.FirstOrDefault(recorded =>
        recorded.IsStanding
        && recorded.Measurement.Kind == MeasurementKind.Bubbles
        && age.Pictures.All(picture => recorded.Measurement.Files.Any(file => file.Sha256 == picture.Sha256)));
}

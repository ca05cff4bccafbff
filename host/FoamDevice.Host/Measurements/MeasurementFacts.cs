using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FoamDevice.Host;

/// <summary>A measurement as the body of a log entry, and back. Numbers that are not whole stand there as text, for canonical JSON has whole numbers only.</summary>
internal static class MeasurementFacts
{
    public static JsonObject Of(Measurement measurement)
    {
        return new JsonObject
        {
            ["figures"] = new JsonArray([.. measurement.Figures.Select(FigureFacts)]),
            ["files"] = new JsonArray([.. measurement.Files.Select(FileFacts)]),
            ["foamAgeMilliseconds"] = measurement.FoamAgeMilliseconds,
            ["instrument"] = measurement.Instrument,
            ["kind"] = NameOf(measurement.Kind),
            ["method"] = measurement.Method,
            ["practice"] = measurement.IsPractice,
            ["settings"] = new JsonObject(measurement.Settings.Select(setting => KeyValuePair.Create(setting.Key, (JsonNode?)JsonValue.Create(setting.Value)))),
            ["software"] = measurement.Software,
            ["supersedes"] = measurement.Supersedes,
            ["warnings"] = new JsonArray([.. measurement.Warnings.Select(warning => JsonValue.Create(warning))]),
            ["who"] = measurement.Who,
        };
    }

    /// <summary>Reads an entry.</summary>
    /// <returns>Null when it is no measurement, or of a kind that only a newer program knows.</returns>
    public static Measurement? Read(RecordEntry entry)
    {
        if (entry.Kind != LogKind.Measurement)
            return null;

        try
        {
            return Read(entry.Body);
        }
        catch (Exception flaw) when (flaw is InvalidOperationException or FormatException or NullReferenceException or JsonException or KeyNotFoundException or OverflowException)
        {
            return null;
        }
    }

    /// <summary>The files that a measurement's body names.</summary>
    /// <exception cref="LogFormatException">It names them in no way that this program knows.</exception>
    public static IReadOnlyList<MeasuredFile> Files(JsonObject body)
    {
        try
        {
            return [.. body["files"]!.AsArray().Select(file => ReadFile(file!.AsObject()))];
        }
        catch (Exception flaw) when (flaw is InvalidOperationException or FormatException or NullReferenceException)
        {
            Sentence reason = flaw.Message;
            throw new LogFormatException(Sentence.Of("entry.files", $"Its files can't be read: {reason}"));
        }
    }

    /// <summary>The name of a kind in entries and exports.</summary>
    public static string NameOf(MeasurementKind kind) => kind switch
    {
        MeasurementKind.Bubbles => "bubbles",
        MeasurementKind.Drainage => "drainage",
        _ => "liquid-fraction",
    };

    private static Measurement? Read(JsonObject body)
    {
        string name = EntryText.In(body, "kind");
        var kinds = Enum.GetValues<MeasurementKind>().Where(kind => NameOf(kind) == name).ToArray();
        return kinds.Length == 0 ? null : new Measurement
        {
            Kind = kinds[0],
            Who = EntryText.In(body, "who"),
            Instrument = EntryText.In(body, "instrument"),
            Method = EntryText.In(body, "method"),
            Software = EntryText.In(body, "software"),
            FoamAgeMilliseconds = body["foamAgeMilliseconds"]?.GetValue<long>(),
            Settings = body["settings"]!.AsObject().ToDictionary(setting => setting.Key, setting => setting.Value!.GetValue<string>()),
            Figures = [.. body["figures"]!.AsArray().Select(figure => ReadFigure(figure!.AsObject()))],
            Files = Files(body),
            Warnings = [.. body["warnings"]!.AsArray().Select(warning => warning!.GetValue<string>())],
            Supersedes = body["supersedes"]?.GetValue<string>(),
            IsPractice = body["practice"]!.GetValue<bool>(),
        };
    }

    private static JsonObject FigureFacts(MeasuredFigure figure) => new()
    {
        ["extrapolated"] = figure.IsExtrapolated,
        ["high"] = NumberText(figure.High),
        ["id"] = figure.Id,
        ["low"] = NumberText(figure.Low),
        ["unit"] = figure.Unit,
        ["value"] = NumberText(figure.Value),
    };

    private static JsonObject FileFacts(MeasuredFile file) => new()
    {
        ["bytes"] = file.Bytes,
        ["mediaType"] = file.MediaType,
        ["name"] = file.Name,
        ["sha256"] = file.Sha256,
    };

    private static MeasuredFigure ReadFigure(JsonObject figure) => new(
        EntryText.In(figure, "id"),
        Number(figure["value"]) ?? throw new FormatException("A figure has no value."),
        EntryText.In(figure, "unit"),
        Number(figure["low"]),
        Number(figure["high"]),
        figure["extrapolated"]!.GetValue<bool>());

    private static MeasuredFile ReadFile(JsonObject file) => new(EntryText.In(file, "name"), EntryText.In(file, "mediaType"), EntryText.In(file, "sha256"), file["bytes"]!.GetValue<long>());

    // The shortest text that gives the same number again.
    private static string? NumberText(double? value) => value?.ToString("R", CultureInfo.InvariantCulture);

    private static double? Number(JsonNode? node)
    {
        if (node is null)
            return null;

        double value = double.Parse(node.GetValue<string>(), NumberStyles.Float, CultureInfo.InvariantCulture);
        return double.IsFinite(value) ? value : throw new FormatException("A figure is no finite number.");
    }
}

using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsvHelper;

namespace FoamDevice.Host;

/// <summary>The catalogue for other programs, with units in all names.</summary>
public static class SyringeExport
{
    private static readonly JsonSerializerOptions JsonOptions = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    /// <summary>All models as a JSON list.</summary>
    public static string Json(SyringeCatalog catalog) => JsonSerializer.Serialize(catalog.All.Select(SyringeSheet.Of), JsonOptions) + "\n";

    /// <summary>All models as a CSV table; its header has the names of the JSON.</summary>
    public static string Csv(SyringeCatalog catalog)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var csv = CsvWriter.Create(text, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        JsonObject[] rows = [.. catalog.All.Select(Row)];
        csv.WriteHeader([.. rows[0].Select(cell => cell.Key)]);
        foreach (JsonObject row in rows)
            csv.WriteRecord([.. row.Select(cell => cell.Value?.ToString() ?? "")]);

        csv.Flush();
        return text.ToString();
    }

    private static JsonObject Row(SyringeModel model) => JsonSerializer.SerializeToNode(SyringeSheet.Of(model), JsonOptions)!.AsObject();
}

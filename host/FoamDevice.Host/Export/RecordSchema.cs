using System.Text;

namespace FoamDevice.Host;

/// <summary>The JSON schema of an exported record, as published in <c>Export/record.schema.json</c>.</summary>
public static class RecordSchema
{
    /// <summary>Its file name in packages.</summary>
    public const string FileName = "schema.json";

    /// <summary>The schema: JSON Schema, draft 2020-12.</summary>
    public static string Text => ShippedFiles.Read("export/record.schema.json");

    /// <summary>The schema as a file of a package.</summary>
    public static PackageFile File => new(FileName, Encoding.UTF8.GetBytes(Text));
}

using System.Security.Cryptography;
using System.Text;

namespace FoamDevice.Host;

/// <summary>The JSON schema of an exported record, as published in <c>Export/record.schema.json</c>.</summary>
public static class RecordSchema
{
    /// <summary>Its file name in packages.</summary>
    public const string FileName = "schema.json";

    // SHA-256 of the schema before each change: before measurements.
    private static readonly string[] Earlier = ["9eeaeeaed58011cd12bf5c8f0d267412e1fb27284c3846547b92268e8c4de26c"];

    /// <summary>The schema: JSON Schema, draft 2020-12.</summary>
    public static string Text => ShippedFiles.Read("export/record.schema.json");

    /// <summary>Whether it is one that an earlier version of this program put into packages: older ones describe the same records with fewer names.</summary>
    public static bool IsEarlier(PackageFile file) => file.Name == FileName && Earlier.Contains(Convert.ToHexStringLower(SHA256.HashData(file.Content)));

    /// <summary>The schema as a file of a package.</summary>
    public static PackageFile File => new(FileName, Encoding.UTF8.GetBytes(Text));
}

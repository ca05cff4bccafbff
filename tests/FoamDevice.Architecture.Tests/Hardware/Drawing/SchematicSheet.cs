using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace FoamDevice.Architecture.Tests.Hardware;

/// <summary>One sheet of the schematic, as its text source has it.</summary>
internal sealed class SchematicSheet
{
    /// <summary>From 1.</summary>
    public int Sheet { get; set; }

    /// <summary>What it shows.</summary>
    public string Title { get; set; } = "";

    /// <summary>Pixels.</summary>
    public int Width { get; set; }

    /// <summary>Pixels.</summary>
    public int Height { get; set; }

    /// <summary>The parts on it, in the order in which they are drawn.</summary>
    public List<SchematicPart> Parts { get; set; } = [];

    /// <summary>The nets on it. A net of the same name on another sheet is the same net.</summary>
    public List<SchematicNet> Nets { get; set; } = [];

    /// <summary>Remarks at the sheet's foot.</summary>
    public List<string> Notes { get; set; } = [];

    /// <summary>Reads a sheet; a key that it does not know is a mistake.</summary>
    public static SchematicSheet Parse(string yaml)
    {
        return new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<SchematicSheet>(yaml);
    }
}

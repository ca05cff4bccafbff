namespace FoamDevice.Architecture.Tests.Hardware;

/// <summary>All sheets together: parts, nets and which pin is in which net.</summary>
internal sealed class Schematic(IReadOnlyList<SchematicSheet> sheets)
{
    /// <summary>In their order.</summary>
    public IReadOnlyList<SchematicSheet> Sheets { get; } = sheets;

    /// <summary>The pins of each net, of all sheets.</summary>
    public IReadOnlyDictionary<string, IReadOnlySet<string>> Nets { get; } = sheets.SelectMany(sheet => sheet.Nets).GroupBy(net => net.Name, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => (IReadOnlySet<string>)group.SelectMany(net => net.Pins).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>The designators of all parts.</summary>
    public IReadOnlySet<string> References { get; } = sheets.SelectMany(sheet => sheet.Parts).Select(part => part.Ref).ToHashSet(StringComparer.Ordinal);

    /// <summary>Every pin that a part shows on some sheet.</summary>
    public IReadOnlySet<string> Pins { get; } = sheets.SelectMany(sheet => sheet.Parts).SelectMany(part => part.Pins).ToHashSet(StringComparer.Ordinal);

    /// <summary>The other sheets on which a net goes on, as numbers.</summary>
    public IEnumerable<int> OtherSheetsOf(string net, SchematicSheet here) =>
        Sheets.Where(sheet => sheet != here && sheet.Nets.Any(other => other.Name == net)).Select(sheet => sheet.Sheet);
}

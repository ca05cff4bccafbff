namespace FoamDevice.Protocol.Tests;

/// <summary>One table of the document: its column names, and its rows by column name.</summary>
internal sealed record DocumentTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyDictionary<string, string>> Rows)
{
    /// <summary>The rows of a table of values and names.</summary>
    public IEnumerable<(long Value, string Name)> NamedValues() => Rows.Select(row => (long.Parse(row["value"]), row["name"]));
}

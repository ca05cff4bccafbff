namespace FoamDevice.Architecture.Tests.Hardware;

/// <summary>A table of a document: its header and the cells of its rows, without back quotes.</summary>
internal sealed record MarkdownTable(IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>All tables of a document, in its order. What stands in fenced code is no table.</summary>
    public static IReadOnlyList<MarkdownTable> ReadAll(string document)
    {
        var tables = new List<MarkdownTable>();
        var rows = new List<IReadOnlyList<string>>();
        bool fenced = false;
        foreach (string line in document.Split('\n').Append(""))
        {
            fenced ^= line.StartsWith("```", StringComparison.Ordinal);
            if (!fenced && line.StartsWith('|'))
                rows.Add(CellsOf(line));
            else if (rows.Count > 0)
            {
                tables.Add(new MarkdownTable(rows[0], rows[2..]));
                rows.Clear();
            }
        }

        return tables;
    }

    /// <summary>The rows of all tables of a document that begin with these columns.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> RowsUnder(string document, params string[] columns)
    {
        var rows = ReadAll(document).Where(table => table.Header.Take(columns.Length).SequenceEqual(columns)).SelectMany(table => table.Rows).ToList();
        Assert.True(rows.Count > 0, $"No table has the columns {string.Join(", ", columns)}.");
        return rows;
    }

    private static IReadOnlyList<string> CellsOf(string line) => [.. line.Trim().Trim('|').Split('|').Select(cell => cell.Trim().Replace("`", ""))];
}

namespace FoamDevice.Cli.Reports;

/// <summary>A table of text in columns as wide as their content; easy to read and to cut.</summary>
internal sealed class TextTable(params string[] headers)
{
    private const string Gap = "  ";
    private readonly List<string[]> _rows = [headers];

    /// <summary>Adds a row, a cell for each header.</summary>
    public void Add(params string[] cells)
    {
        if (cells.Length != headers.Length)
            throw new ArgumentException($"A row needs {headers.Length} cells.", nameof(cells));

        _rows.Add(cells);
    }

    /// <summary>Prints it.</summary>
    public void Write(TextWriter output)
    {
        int[] widths = [.. headers.Select((_, column) => _rows.Max(row => row[column].Length))];
        foreach (string[] row in _rows)
            output.WriteLine(string.Join(Gap, row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
    }
}

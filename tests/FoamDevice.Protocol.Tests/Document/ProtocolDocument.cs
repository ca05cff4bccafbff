namespace FoamDevice.Protocol.Tests;

/// <summary>PROTOCOL.md, as a reader who writes another client takes it: headings, and the first table under each.</summary>
internal sealed class ProtocolDocument
{
    private const string Heading = "### ";

    private readonly Dictionary<string, DocumentTable> _tables = [];

    private ProtocolDocument(string text)
    {
        Text = text;
        string heading = "";
        List<string> lines = [];
        foreach (string line in text.Split('\n').Append(""))
        {
            if (line.StartsWith('#'))
            {
                heading = line.StartsWith(Heading, StringComparison.Ordinal) ? line[Heading.Length..].Trim() : "";
            }
            else if (line.StartsWith('|'))
            {
                lines.Add(line);
                continue;
            }

            Keep(heading, lines);
            lines.Clear();
        }
    }

    public static ProtocolDocument Current { get; } = new(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "PROTOCOL.md")));

    public string Text { get; }

    public IEnumerable<string> HeadingsWithColumns(params string[] columns) =>
        _tables.Where(table => columns.All(table.Value.Columns.Contains)).Select(table => table.Key);

    public DocumentTable Table(string heading) =>
        _tables.TryGetValue(heading, out DocumentTable? table) ? table : throw new KeyNotFoundException($"PROTOCOL.md has no table under \"{Heading}{heading}\".");

    private void Keep(string heading, List<string> lines)
    {
        if (heading.Length == 0 || lines.Count < 2 || _tables.ContainsKey(heading))
        {
            return;
        }

        string[] columns = Cells(lines[0]);
        IEnumerable<IReadOnlyDictionary<string, string>> rows = lines.Skip(2)
            .Select(line => columns.Zip(Cells(line)).ToDictionary(cell => cell.First, cell => cell.Second));
        _tables.Add(heading, new DocumentTable(columns, [.. rows]));
    }

    private static string[] Cells(string line) => [.. line.Trim().Trim('|').Split('|').Select(cell => cell.Trim().Trim('`'))];
}

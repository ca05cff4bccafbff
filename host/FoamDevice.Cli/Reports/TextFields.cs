namespace FoamDevice.Cli.Reports;

/// <summary>Names and values below each other; long values are wrapped and set in.</summary>
internal sealed class TextFields(int width = TextWrap.ScreenWidth)
{
    private readonly List<(string Name, string Value)> _fields = [];

    /// <summary>Adds a field; an empty value is left out.</summary>
    public void Add(string name, string value)
    {
        if (value.Length > 0)
            _fields.Add((name, value));
    }

    /// <summary>Prints them.</summary>
    public void Write(TextWriter output)
    {
        int indent = _fields.Max(field => field.Name.Length) + 2;
        foreach ((string name, string value) in _fields)
        {
            string label = name;
            foreach (string line in TextWrap.Lines(value, Math.Max(width - indent, 20)))
            {
                output.WriteLine(label.PadRight(indent) + line);
                label = "";
            }
        }
    }
}

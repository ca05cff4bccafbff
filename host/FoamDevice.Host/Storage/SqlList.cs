using Dapper;

namespace FoamDevice.Host;

/// <summary>Texts for <c>IN</c>, each a parameter of its own: the one form of a list that both engines take.</summary>
internal sealed class SqlList
{
    public SqlList(IReadOnlyList<string> values)
    {
        for (int index = 0; index < values.Count; index++)
            Parameters.Add($"item{index}", values[index]);

        Text = $"({string.Join(", ", Enumerable.Range(0, values.Count).Select(index => $"@item{index}"))})";
    }

    /// <summary>The list as SQL.</summary>
    public string Text { get; }

    /// <summary>Its values.</summary>
    public DynamicParameters Parameters { get; } = new();
}

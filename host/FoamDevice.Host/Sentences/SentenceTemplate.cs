using System.Text.RegularExpressions;

namespace FoamDevice.Host;

/// <summary>A sentence of one language with places for its values, such as <c>{made} of {planned} passes</c>.</summary>
internal sealed partial class SentenceTemplate
{
    /// <summary>Takes a text apart.</summary>
    public SentenceTemplate(string text)
    {
        Text = text;
        Runs = [.. Place().Split(text).Select((run, at) => (run, at % 2 == 1)).Where(run => run.run.Length > 0)];
    }

    /// <summary>As it is written.</summary>
    public string Text { get; }

    /// <summary>Words, and names of values, in their order.</summary>
    public IReadOnlyList<(string Text, bool IsName)> Runs { get; }

    /// <summary>The names of its values.</summary>
    public IEnumerable<string> Names => Runs.Where(run => run.IsName).Select(run => run.Text);

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Place();
}

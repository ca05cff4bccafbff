using System.Globalization;
using System.Text.RegularExpressions;

namespace FoamDevice.Cli.Tests.Hardware;

/// <summary>
/// Reads the commands of the commissioning document: fenced as <c>sh</c>, with what a person does before them on a line "By hand:", and what the
/// last of them says fenced as <c>text</c> below a line that begins with "Expected".
/// </summary>
internal sealed partial class CommissioningDocument
{
    private readonly List<CommissioningCommand> _commands = [];
    private string _section = "";
    private string _byHand = "";
    private string _fence = "";

    /// <summary>Every command of a document, in its order.</summary>
    public static IReadOnlyList<CommissioningCommand> Read(string text)
    {
        var document = new CommissioningDocument();
        foreach (string line in text.Split('\n'))
            document.Take(line.TrimEnd());

        return document._commands;
    }

    private void Take(string line)
    {
        if (line.StartsWith("```", StringComparison.Ordinal))
            _fence = _fence.Length > 0 ? "" : line[3..];
        else if (_fence == "sh")
            _commands.Add(new CommissioningCommand(_section, line, _byHand, [], 0));
        else if (_fence == "text")
            _commands[^1] = _commands[^1] with { Expected = [.. _commands[^1].Expected, line] };
        else
            TakeProse(line);
    }

    private void TakeProse(string line)
    {
        if (line.StartsWith("## ", StringComparison.Ordinal))
            (_section, _byHand) = (line[3..], "");
        else if (ByHand().Match(line) is { Success: true } hand)
            _byHand = hand.Groups[1].Value;
        else if (EndsWith().Match(line) is { Success: true } exit)
            _commands[^1] = _commands[^1] with { ExitCode = int.Parse(exit.Groups[1].Value, CultureInfo.InvariantCulture) };
    }

    [GeneratedRegex(@"^\*\*By hand:\*\* (.+)\.$")]
    private static partial Regex ByHand();

    [GeneratedRegex(@"^Expected.*\bexit code (\d+)")]
    private static partial Regex EndsWith();
}

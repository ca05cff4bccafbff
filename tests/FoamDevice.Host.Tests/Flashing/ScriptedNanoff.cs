namespace FoamDevice.Host.Tests;

/// <summary>A nanoff that answers from a script.</summary>
internal sealed class ScriptedNanoff : INanoff
{
    private readonly Dictionary<string, NanoffResult> _answers = new()
    {
        ["--platform"] = Good(NanoffWords.Chip3WithPsram),
        ["--update"] = Good(["Updating to 1.16.0.578", "Flashing firmware...OK"]),
        ["--nanodevice"] = Good(NanoffWords.FittingRuntime),
        ["--deploy"] = Good(["Flashing deployment partition...OK"]),
    };

    /// <summary>What was run.</summary>
    public List<NanoffCommand> Ran { get; } = [];

    public static NanoffResult Good(params string[] lines) => new(NanoffEnd.Exited, 0, lines);

    public static NanoffResult Bad(int exitCode) => new(NanoffEnd.Exited, exitCode, []);

    /// <summary>The answer to commands with this option.</summary>
    public ScriptedNanoff Answer(string option, NanoffResult result)
    {
        _answers[option] = result;
        return this;
    }

    public NanoffResult Run(NanoffCommand command, Action<string> line, Func<bool> isInterrupted)
    {
        Ran.Add(command);
        NanoffResult result = _answers.First(answer => command.Arguments.Contains(answer.Key)).Value;
        foreach (string said in result.Lines)
            line(said);

        return result;
    }
}

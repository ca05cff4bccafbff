using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Guidance;
using FoamDevice.Cli.Terminals;
using FoamDevice.Host;

namespace FoamDevice.Cli.Runs;

/// <summary>Asks for what a method demands to be known of a run and nobody has said yet.</summary>
internal sealed class ContextQuestions(RunStage stage)
{
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(20);

    private readonly List<string> _remarks = [];

    /// <summary>What the person remarked on the way, for the record once there is one.</summary>
    public IReadOnlyList<string> Remarks => _remarks;

    /// <summary>Completes what was given.</summary>
    /// <param name="given">From options and file.</param>
    /// <param name="method">What demands more.</param>
    /// <exception cref="BadInputException">Something demanded is missing, and nobody can be asked.</exception>
    /// <exception cref="StoppedException">The person quits.</exception>
    public RunContext Complete(RunContext given, Method method)
    {
        IReadOnlyList<RunContextField> missing = given.Missing(method.Demands);
        if (missing.Count == 0)
            return given;

        return stage.Keys is { } keys
            ? Ask(given, method, missing, keys)
            : throw new BadInputException(
                $"{method.Id} demands to be told {string.Join(", ", missing.Select(field => field.Id))}. "
                + $"Give {(missing.Count == 1 ? "it" : "each")} with --set {missing[0].Id}=VALUE, or all in a file with --context FILE. In a terminal, foam asks. Nothing has moved, and nothing was recorded.");
    }

    private RunContext Ask(RunContext given, Method method, IReadOnlyList<RunContextField> missing, IKeyboard keys)
    {
        RunContext context = given;
        using var interruption = new Interruption(keys);
        var guide = new Guide(stage.Progress, new LineReading(keys, stage.Progress), interruption, Remark);
        guide.Head($"{method.Id} demands to be told, for the record");
        try
        {
            foreach (Turn turn in guide.AskAll([.. missing.Select<RunContextField, (Func<bool>, Func<Prompt>)>(field => (() => true, () => PromptFor(field)))]))
                Thread.Sleep(Rest);
        }
        catch (StoppedException)
        {
            throw new StoppedException("Stopped before the run began; nothing was recorded.");
        }

        return context;

        Prompt PromptFor(RunContextField field)
        {
            return new Prompt(field.Title, $"Wanted: {field.Expected}. In a script, --set {field.Id}=VALUE says it.", Take) { Default = context[field.Id] ?? "" };

            string? Take(string text)
            {
                if (!field.TryRead(text, out string value))
                    return text.Length == 0 ? $"The method demands it: write {field.Expected}, or `quit`." : $"'{text}' can't be taken. Write {field.Expected}.";

                context = context.With(field.Id, value);
                return null;
            }
        }
    }

    private bool Remark(string text)
    {
        _remarks.Add(text);
        return true;
    }
}

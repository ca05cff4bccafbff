using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Guidance;

namespace FoamDevice.Cli.Calibrating;

/// <summary>Answers that were given on the command line, or that stand for themselves.</summary>
internal static class Answers
{
    /// <summary>Takes every field's given or usual value, with nobody to ask.</summary>
    /// <exception cref="BadInputException">One is missing or wrong; the message names its option.</exception>
    public static void TakeAll(IEnumerable<ContextField> fields)
    {
        foreach (ContextField field in fields.Where(field => field.Applies()))
            Take(field);
    }

    /// <summary>The questions about fields; one whose option was given is taken from there when its turn comes.</summary>
    /// <returns>For <see cref="Guide.AskAll"/>.</returns>
    /// <exception cref="BadInputException">One is wrong.</exception>
    public static IReadOnlyList<(Func<bool> Applies, Func<Prompt> Prompt)> QuestionsAbout(IEnumerable<ContextField> fields)
    {
        return [.. fields.Select<ContextField, (Func<bool>, Func<Prompt>)>(field => (() => field.Applies() && !IsTaken(field), field.Prompt))];
    }

    // A given field is taken when its turn comes: whether it applies hangs on the answers before it.
    private static bool IsTaken(ContextField field)
    {
        if (field.IsGiven)
            Take(field);

        return field.IsGiven;
    }

    private static void Take(ContextField field)
    {
        Prompt prompt = field.Prompt();
        if (prompt.Take(prompt.Default) is { } mistake)
            throw new BadInputException($"{field.Option}: {mistake}");
    }
}

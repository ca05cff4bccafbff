using FoamDevice.Cli.Guidance;

namespace FoamDevice.Cli.Calibrating;

/// <summary>One thing that has to be known: given as an option, or asked for.</summary>
/// <param name="Option">Its option on the command line.</param>
/// <param name="IsGiven">The option was given: nothing is asked.</param>
/// <param name="Applies">It has to be known at all, after what was answered before.</param>
/// <param name="Prompt">The question.</param>
internal sealed record ContextField(string Option, bool IsGiven, Func<bool> Applies, Func<Prompt> Prompt)
{
    /// <summary>The same field, whose last good answer is offered when it is asked for again.</summary>
    public ContextField Remembering()
    {
        string? answered = null;
        return this with { Prompt = Remembered };

        Prompt Remembered()
        {
            Prompt prompt = Prompt();
            return prompt with
            {
                Default = answered ?? prompt.Default,
                Take = text =>
                {
                    string? mistake = prompt.Take(text);
                    answered = mistake is null ? text : answered;
                    return mistake;
                },
            };
        }
    }
}

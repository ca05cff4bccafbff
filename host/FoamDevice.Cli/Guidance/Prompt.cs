namespace FoamDevice.Cli.Guidance;

/// <summary>One thing that a person is asked for.</summary>
/// <param name="Text">The question, short, with the unit.</param>
/// <param name="Help">What is meant and where it is read, in sentences.</param>
/// <param name="Take">Takes what was entered; gives back what is wrong with it, in a sentence, or null when it was taken.</param>
internal sealed record Prompt(string Text, string Help, Func<string, string?> Take)
{
    /// <summary>What Enter alone stands for; empty for nothing.</summary>
    public string Default { get; init; } = "";

    /// <summary>There is a step before this one to go back to.</summary>
    public bool CanGoBack { get; init; } = true;
}

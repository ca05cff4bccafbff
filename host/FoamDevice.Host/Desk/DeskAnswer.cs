namespace FoamDevice.Host;

/// <summary>What became of an action.</summary>
/// <param name="Done">It was carried out, or put on its way.</param>
/// <param name="Said">A plain sentence: what happens now, or why not and what to do.</param>
public sealed record DeskAnswer(bool Done, Sentence Said)
{
    /// <summary>The same in English.</summary>
    public string Text => Said.Text;

    /// <summary>The answer to an asking that is over.</summary>
    internal static DeskAnswer NotAsked { get; } = new(false, Sentence.Of("desk.notAsked", "This is not asked any more; nothing was done."));

    /// <summary>What was answered to a question or task.</summary>
    internal static Sentence TextOf(bool yes) => yes ? Sentence.Of("desk.confirmed", "Confirmed.") : Sentence.Of("desk.declined", "Answered with no.");
}

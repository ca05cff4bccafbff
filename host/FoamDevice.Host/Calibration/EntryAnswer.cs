namespace FoamDevice.Host;

/// <summary>The session's answer to an entry or a wish.</summary>
/// <param name="Verdict">What became of it.</param>
/// <param name="Text">In words: what was taken, or what is wrong and what to do.</param>
public sealed record EntryAnswer(EntryVerdict Verdict, string Text)
{
    internal static EntryAnswer Taken(string text) => new(EntryVerdict.Taken, text);

    internal static EntryAnswer Refused(string text) => new(EntryVerdict.Refused, text);
}

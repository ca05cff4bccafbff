using System.Text.Json.Serialization;

namespace FoamDevice.Host;

/// <summary>The session's answer to an entry or a wish.</summary>
/// <param name="Verdict">What became of it.</param>
/// <param name="Said">For readers of any language: what was taken, or what is wrong and what to do.</param>
public sealed record EntryAnswer(EntryVerdict Verdict, [property: JsonIgnore] Sentence Said)
{
    /// <summary>The same in English.</summary>
    public string Text => Said.Text;

    internal static EntryAnswer Taken(Sentence said) => new(EntryVerdict.Taken, said);

    internal static EntryAnswer Refused(Sentence said) => new(EntryVerdict.Refused, said);
}

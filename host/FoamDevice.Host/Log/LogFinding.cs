using System.Text.Json.Serialization;

namespace FoamDevice.Host;

/// <summary>Something in a store that is not as it was written.</summary>
/// <param name="Kind">What sort of flaw.</param>
/// <param name="Writer">In whose log, or of whose entry.</param>
/// <param name="Sequence">At which entry; 0 when it is about no single one.</param>
/// <param name="Said">What is wrong and where, for readers of any language.</param>
public sealed record LogFinding(LogFlaw Kind, string Writer, long Sequence, [property: JsonIgnore] Sentence Said)
{
    /// <summary>What is wrong and where, in an English sentence.</summary>
    public string Text => Said.Text;
}

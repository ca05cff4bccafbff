namespace FoamDevice.Host;

/// <summary>Something that was done otherwise than the method asks.</summary>
/// <param name="Kind">In what.</param>
/// <param name="Subject">In what, in a word or two of English.</param>
/// <param name="Asked">What was asked, with its unit.</param>
/// <param name="Done">What was done, with its unit.</param>
/// <param name="Said">Both in a sentence.</param>
public sealed record Deviation(DeviationKind Kind, string Subject, Sentence Asked, Sentence Done, Sentence Said)
{
    /// <summary>Both in an English sentence.</summary>
    public string Text => Said.Text;
}

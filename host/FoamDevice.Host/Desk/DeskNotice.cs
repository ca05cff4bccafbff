namespace FoamDevice.Host;

/// <summary>Something that a person should see.</summary>
/// <param name="Number">Grows with every notice.</param>
/// <param name="At">When.</param>
/// <param name="Said">A plain sentence.</param>
public sealed record DeskNotice(long Number, DateTimeOffset At, Sentence Said)
{
    /// <summary>The same in English.</summary>
    public string Text => Said.Text;
}

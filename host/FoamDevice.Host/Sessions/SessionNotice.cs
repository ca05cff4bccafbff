namespace FoamDevice.Host;

/// <summary>Something about the link that a person should see.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="AtMicroseconds">When, in the session's time.</param>
/// <param name="Said">A plain sentence.</param>
public sealed record SessionNotice(SessionNoticeKind Kind, ulong AtMicroseconds, Sentence Said)
{
    /// <summary>The same in English.</summary>
    public string Text => Said.Text;
}

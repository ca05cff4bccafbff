using FoamDevice.Host;

namespace FoamDevice.Web.Run;

/// <summary>Why something was not done.</summary>
/// <param name="Said">The host's sentence; or one of the page in the visitor's language.</param>
/// <param name="IsOfHost">It is the host's.</param>
public sealed record ActionRefusal(Sentence Said, bool IsOfHost)
{
    /// <summary>The host's sentence in English; the page's as it is.</summary>
    public string Text => Said.Text;
}

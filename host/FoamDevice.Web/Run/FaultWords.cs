using System.Globalization;
using FoamDevice.Host;
using FoamDevice.Protocol;
using FoamDevice.Web.Language;

namespace FoamDevice.Web.Run;

/// <summary>A fault in the visitor's language; in the host's English where there is no translation.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Name">Its name.</param>
/// <param name="Cause">What happened.</param>
/// <param name="Advice">What to do.</param>
/// <param name="IsHostEnglish">The words are the host's own, on a page that may be in another language.</param>
public sealed record FaultWords(int Number, string Name, string Cause, string Advice, bool IsHostEnglish)
{
    private const string Prefix = "faults.code.";

    /// <summary>The words for a fault.</summary>
    public static FaultWords Of(PageTexts texts, FaultCode code)
    {
        string key = Prefix + ((int)code).ToString(CultureInfo.InvariantCulture);
        FaultText host = FaultText.Of(code);
        return texts.Find(key + ".name") is { } name && texts.Find(key + ".cause") is { } cause && texts.Find(key + ".advice") is { } advice
            ? new FaultWords((int)code, name, cause, advice, false)
            : new FaultWords((int)code, host.Name, host.Cause, host.Advice, true);
    }

    /// <summary>The number found and the number allowed, such as "12 steps, limit 8 steps"; null when the host tells none. The host's own writing.</summary>
    public static string? Numbers(FaultNotice notice)
    {
        int open = notice.Title.IndexOf('(', StringComparison.Ordinal);
        return open < 0 ? null : notice.Title[(open + 1)..].TrimEnd(')');
    }
}

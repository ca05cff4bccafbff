using System.Globalization;
using System.Net;
using System.Text;

namespace FoamDevice.Host;

/// <summary>Builds HTML; whatever is no markup of ours is escaped.</summary>
internal sealed class HtmlText
{
    private readonly StringBuilder _text = new();

    /// <summary>Markup of ours, as it is.</summary>
    public HtmlText Markup(string markup)
    {
        _text.Append(markup).Append('\n');
        return this;
    }

    /// <summary>An element with a text.</summary>
    public HtmlText Element(string name, string text, string? cssClass = null) =>
        Markup($"<{name}{(cssClass is null ? "" : $" class=\"{cssClass}\"")}>{Escape(text)}</{name}>");

    /// <summary>A list of texts; nothing when there are none.</summary>
    public HtmlText List(IReadOnlyCollection<string> texts) =>
        texts.Count == 0 ? this : Markup($"<ul>{string.Concat(texts.Select(text => $"<li>{Escape(text)}</li>"))}</ul>");

    /// <summary>A table of names and values.</summary>
    public HtmlText Facts(params (string Name, string Value)[] facts) =>
        Markup($"<table class=\"facts\">{string.Concat(facts.Select(fact => $"<tr><th>{Escape(fact.Name)}</th><td>{Escape(fact.Value)}</td></tr>"))}</table>");

    /// <summary>A table with a header line.</summary>
    public HtmlText Table(IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<string>> lines)
    {
        Markup($"<table><thead><tr>{Cells("th", headers)}</tr></thead><tbody>");
        foreach (var line in lines)
            Markup($"<tr>{Cells("td", line)}</tr>");

        return Markup("</tbody></table>");
    }

    /// <summary>A number with so many decimals.</summary>
    public static string Show(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "–";

    /// <summary>A time in UTC to the minute.</summary>
    public static string Show(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private static string Cells(string name, IEnumerable<string> texts) => string.Concat(texts.Select(text => $"<{name}>{Escape(text)}</{name}>"));

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}

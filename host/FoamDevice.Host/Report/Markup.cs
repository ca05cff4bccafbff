using System.Text;

namespace FoamDevice.Host;

/// <summary>A piece of HTML. Whatever comes in as text is escaped, so that nothing that people wrote is ever taken for markup.</summary>
internal sealed class Markup
{
    private readonly string _html;

    private Markup(string html) => _html = html;

    /// <summary>Nothing.</summary>
    public static Markup Nothing { get; } = new("");

    /// <summary>Plain text.</summary>
    public static Markup Text(string text) => new(Escape(text));

    /// <summary>Text that comes from people or devices: its direction is its own, and does not turn what stands around it.</summary>
    public static Markup Said(string text) => new($"<bdi>{Escape(text)}</bdi>");

    /// <summary>English that a report in another language can't say otherwise.</summary>
    public static Markup English(string text) => new($"<bdi lang=\"en\" dir=\"ltr\">{Escape(text)}</bdi>");

    /// <summary>Pieces of one sentence: its direction is its own.</summary>
    public static Markup Phrase(IEnumerable<Markup> pieces) => new($"<bdi>{string.Concat(pieces)}</bdi>");

    /// <summary>An id, a hash, a version: from left to right in every language, to be typed as it stands.</summary>
    public static Markup Code(string text) => new($"<bdi dir=\"ltr\" class=\"code\">{Escape(text)}</bdi>");

    /// <summary>A number with its unit: from left to right in every language, never broken.</summary>
    public static Markup Quantity(string text) => new($"<bdi dir=\"ltr\" class=\"number\">{Escape(text)}</bdi>");

    /// <summary>Markup of this program's own making, which holds no text of others that is not escaped.</summary>
    public static Markup Trusted(string html) => new(html);

    /// <summary>Pieces that belong together from left to right in every language, such as "A: 10 mm · B: 12 mm".</summary>
    public static Markup LeftToRight(params IReadOnlyList<Markup> pieces) => new($"<bdi dir=\"ltr\">{Join(pieces)}</bdi>");

    /// <summary>An element around others.</summary>
    public static Markup Element(string name, params IReadOnlyList<Markup> content) => new($"<{name}>{Join(content)}</{name}>");

    /// <summary>An element of a class.</summary>
    public static Markup Classed(string name, string cssClass, params IReadOnlyList<Markup> content) =>
        new($"<{name} class=\"{Escape(cssClass)}\">{Join(content)}</{name}>");

    /// <summary>Pieces one behind the other.</summary>
    public static Markup All(params IReadOnlyList<Markup> pieces) => new(Join(pieces));

    /// <summary>Pieces with a separator between them.</summary>
    public static Markup Separated(string separator, IEnumerable<Markup> pieces) => new(string.Join(Escape(separator), pieces));

    /// <inheritdoc/>
    public override string ToString() => _html;

    private static string Join(IReadOnlyList<Markup> pieces) => string.Concat(pieces);

    // Control characters are not allowed in HTML, not even escaped.
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (char character in text)
        {
            switch (character)
            {
                case '&': escaped.Append("&amp;"); break;
                case '<': escaped.Append("&lt;"); break;
                case '>': escaped.Append("&gt;"); break;
                case '"': escaped.Append("&quot;"); break;
                case '\'': escaped.Append("&#39;"); break;
                case '\n' or '\t': escaped.Append(character); break;
                default: escaped.Append(char.IsControl(character) ? '\uFFFD' : character); break;
            }
        }

        return escaped.ToString();
    }
}

using System.Globalization;
using System.Runtime.CompilerServices;

namespace FoamDevice.Host;

/// <summary>An interpolated string that keeps its values: what the compiler makes of <c>$"{made} of {planned} passes"</c>. A value is called as its expression.</summary>
[InterpolatedStringHandler]
public readonly struct SentenceWords
{
    /// <summary>Called by the compiler.</summary>
    /// <param name="literalLength">Letters of the words.</param>
    /// <param name="formattedCount">Values.</param>
    public SentenceWords(int literalLength, int formattedCount)
    {
        _ = literalLength;
        Parts = new List<SentencePart>((2 * formattedCount) + 1);
    }

    internal List<SentencePart> Parts { get; }

    /// <summary>English words.</summary>
    public void AppendLiteral(string words) => Parts.Add(new SentencePart(null, new SentencePiece(SentencePieceKind.Words, words), null));

    /// <summary>A sentence within the sentence.</summary>
    public void AppendFormatted(Sentence value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        Parts.Add(new SentencePart(name, new SentencePiece(SentencePieceKind.English, value.Text), value));

    /// <summary>A name, an identifier, or what people wrote.</summary>
    public void AppendFormatted(string? value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        Parts.Add(new SentencePart(name, new SentencePiece(SentencePieceKind.Name, value ?? ""), null));

    /// <summary>A number, or the name of an enumeration's member.</summary>
    public void AppendFormatted<T>(T value, string? format = null, [CallerArgumentExpression(nameof(value))] string name = "")
        where T : struct, IFormattable
    {
        SentencePieceKind kind = value is Enum ? SentencePieceKind.Name : SentencePieceKind.Number;
        Parts.Add(new SentencePart(name, new SentencePiece(kind, value.ToString(format, CultureInfo.InvariantCulture)), null));
    }
}

using System.Globalization;
using System.Text.Json.Serialization;

namespace FoamDevice.Host;

/// <summary>What the host says to people: its English, and the values in it as data, so that a view says it in its reader's language.</summary>
/// <remarks>
/// The English stands where the sentence is made, and is what command lines, records and exports say. Views take <see cref="In"/>, which makes the sentence anew from the texts beside this
/// class. A sentence without words in the reader's language stays English, and is marked as English.
/// </remarks>
[JsonConverter(typeof(SentenceJson))]
public sealed class Sentence : IEquatable<Sentence>
{
    private readonly List<SentencePart> _parts;

    private Sentence(string? key, List<SentencePart> parts)
    {
        Key = key;
        _parts = parts;
    }

    /// <summary>No words.</summary>
    public static Sentence Nothing { get; } = new(null, []);

    /// <summary>Under which the texts have it; null for a sentence that is English only.</summary>
    public string? Key { get; }

    /// <summary>Its English.</summary>
    public string Text => string.Concat(_parts.Select(part => part.Piece.Text));

    /// <summary>There are no words.</summary>
    public bool IsEmpty => _parts.All(part => part.Piece.Text.Length == 0);

    /// <summary>A sentence with values.</summary>
    /// <param name="key">Under which the texts have it, such as <c>deviation.passes</c>.</param>
    /// <param name="english">The English. The texts call a value as its expression here, so values are simple names.</param>
    public static Sentence Of(string key, SentenceWords english) => new(key, english.Parts);

    /// <summary>A sentence without values.</summary>
    /// <param name="key">Under which the texts have it.</param>
    /// <param name="english">The English.</param>
    public static Sentence Of(string key, string english) => new(key, [new SentencePart(null, new SentencePiece(SentencePieceKind.Words, english), null)]);

    /// <summary>A sentence that was kept as English text, and whose words and values were told apart again.</summary>
    internal static Sentence OfParts(string key, IEnumerable<SentencePart> parts) => new(key, [.. parts]);

    /// <summary>A name or identifier alone: the same in every language.</summary>
    public static Sentence Named(string name) => new(null, [new SentencePart(null, new SentencePiece(SentencePieceKind.Name, name), null)]);

    /// <summary>A whole number alone.</summary>
    public static Sentence Number(long number) =>
        new(null, [new SentencePart(null, new SentencePiece(SentencePieceKind.Number, number.ToString(CultureInfo.InvariantCulture)), null)]);

    /// <summary>A sentence that is English only.</summary>
    public static implicit operator Sentence(string english) => FromString(english);

    /// <summary>A sentence that is English only.</summary>
    public static Sentence FromString(string english) => string.IsNullOrEmpty(english) ? Nothing : new Sentence(null, [new SentencePart(null, new SentencePiece(SentencePieceKind.English, english), null)]);

    /// <summary>Why something failed: what the exception says in a sentence, else its message.</summary>
    public static Sentence Of(Exception failure) => failure is SaidException said ? said.Said : failure.Message;

    /// <summary>This, then another.</summary>
    public Sentence Then(Sentence next) => next.IsEmpty ? this : IsEmpty ? next : Of("joined", $"{this} {next}");

    /// <summary>The sentence in a language, as a view says it.</summary>
    public IReadOnlyList<SentencePiece> In(ReportLanguage language)
    {
        List<SentencePiece> pieces = [];
        Write(pieces, SentenceTexts.Of(language));
        return pieces;
    }

    /// <summary>They say the same.</summary>
    public static bool operator ==(Sentence? left, Sentence? right) => Equals(left, right);

    /// <summary>They do not.</summary>
    public static bool operator !=(Sentence? left, Sentence? right) => !Equals(left, right);

    /// <inheritdoc/>
    public bool Equals(Sentence? other) => other is not null && Key == other.Key && _parts.SequenceEqual(other._parts);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Sentence);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Key, _parts.Count);

    /// <inheritdoc/>
    public override string ToString() => Text;

    private void Write(List<SentencePiece> pieces, SentenceTexts texts)
    {
        if (Key is not null && texts.Find(Key) is { } template && TryFill(template, pieces, texts))
            return;

        if (texts.Language == ReportLanguage.En || IsOfNoLanguage)
            _parts.ForEach(part => Write(part, pieces, texts));
        else
            pieces.Add(new SentencePiece(SentencePieceKind.English, Text));
    }

    private bool IsOfNoLanguage => Key is null && _parts.All(part => part.Piece.Kind is SentencePieceKind.Name or SentencePieceKind.Number);

    private bool TryFill(SentenceTemplate template, List<SentencePiece> pieces, SentenceTexts texts)
    {
        if (!template.Names.All(name => _parts.Exists(part => part.Name == name)))
            return false;

        foreach ((string text, bool isName) in template.Runs)
        {
            if (isName)
                Write(_parts.Find(part => part.Name == text), pieces, texts);
            else
                pieces.Add(new SentencePiece(SentencePieceKind.Words, text));
        }

        return true;
    }

    private static void Write(SentencePart part, List<SentencePiece> pieces, SentenceTexts texts)
    {
        if (part.Inner is { } inner)
            inner.Write(pieces, texts);
        else
            pieces.Add(part.Piece);
    }
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace FoamDevice.Host;

/// <summary>A sentence that records keep as English text: where its values stand in it, so that a view can say it in its reader's language.</summary>
internal sealed class KeptSentence
{
    private readonly string _key;
    private readonly SentenceTemplate _english;
    private readonly KeptSentence[] _within;
    private readonly Regex _form;

    private KeptSentence(string key, SentenceTemplate english, KeptSentence[] within)
    {
        _key = key;
        _english = english;
        _within = within;

        // Records come from elsewhere, too: whatever stands there is read in one go.
        _form = new Regex($@"\A{string.Concat(english.Runs.Select(run => run.IsName ? $"(?<{run.Text}>.+?)" : Regex.Escape(run.Text)))}\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    }

    /// <summary>Describes one.</summary>
    /// <param name="key">Under which the texts have it.</param>
    /// <param name="english">The English with its values in braces.</param>
    /// <param name="within">Sentences that may stand in it as values.</param>
    public static KeptSentence Of(string key, string english, params KeptSentence[] within) => new(key, new SentenceTemplate(english), within);

    /// <summary>Reads a text as the one of these that it is.</summary>
    /// <returns>Null when it is none of them.</returns>
    public static Sentence? Read(IEnumerable<KeptSentence> known, string text) => known.Select(sentence => sentence.Read(text)).FirstOrDefault(said => said is not null);

    /// <summary>Reads a text.</summary>
    /// <returns>Null when it is another sentence.</returns>
    public Sentence? Read(string text)
    {
        Match match = _form.Match(text);
        return match.Success ? Sentence.OfParts(_key, _english.Runs.Select(run => run.IsName ? Value(run.Text, match.Groups[run.Text].Value) : Words(run.Text))) : null;
    }

    private static SentencePart Words(string text) => new(null, new SentencePiece(SentencePieceKind.Words, text), null);

    private SentencePart Value(string name, string text)
    {
        if (Read(_within, text) is { } within)
            return new SentencePart(name, new SentencePiece(SentencePieceKind.English, text), within);

        bool isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number);
        return new SentencePart(name, new SentencePiece(isNumber ? SentencePieceKind.Number : SentencePieceKind.Name, text), null);
    }
}

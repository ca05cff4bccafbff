namespace FoamDevice.Host;

/// <summary>Adds to records what people have to say afterwards: each an entry of its own, with who said it; nothing that stands is changed.</summary>
/// <param name="store">Where the records are.</param>
/// <param name="clock">The time by which foam ages.</param>
public sealed class RecordAdditions(RunStore store, TimeProvider clock)
{
    /// <summary>Longest text, characters.</summary>
    public const int MaxCharacters = 2_000;

    private const int MaxNameCharacters = 100;

    /// <summary>Notes something.</summary>
    /// <param name="recordId">The whole id, or the key.</param>
    /// <param name="text">What.</param>
    /// <param name="who">Who; not empty.</param>
    /// <exception cref="RecordAdditionException">A text is empty, too long, or holds what can't be printed.</exception>
    public RecordNote Note(string recordId, string text, string who)
    {
        var note = new RecordNote(Checked(text, Sentence.Of("addition.note", "The note"), MaxCharacters), CheckedName(who));
        store.Add(recordId, LogKind.Note, note.Facts());
        return note;
    }

    /// <summary>Corrects what was said of a run.</summary>
    /// <param name="record">The run.</param>
    /// <param name="fieldId">Id of a <see cref="RunContextField"/>.</param>
    /// <param name="value">What it is to say; empty to take it away.</param>
    /// <param name="why">Why; not empty.</param>
    /// <param name="who">Who; not empty.</param>
    /// <exception cref="ContextException">There is no such field, or the value is none for it.</exception>
    /// <exception cref="RecordAdditionException">The field says that already; a text is empty, too long, or holds what can't be printed.</exception>
    public RecordCorrection Correct(RunRecord record, string fieldId, string value, string why, string who)
    {
        string? from = record.ContextNow[fieldId];
        string? to = value.Trim().Length == 0 && RunContextField.Find(fieldId) is not null ? null : RunContext.Empty.With(fieldId, value)[fieldId];
        if (from == to)
            throw new RecordAdditionException(SaysSo(fieldId, record.Header.Id, from));

        var correction = new RecordCorrection(fieldId, from, to, Checked(why, Sentence.Of("addition.why", "The reason of a correction"), MaxCharacters), CheckedName(who));
        store.Add(record.Header.Key, LogKind.Correction, correction.Facts());
        return correction;
    }

    /// <summary>Marks a moment in the life of the foam.</summary>
    /// <param name="record">The run.</param>
    /// <param name="what">What happens.</param>
    /// <param name="who">Who; not empty.</param>
    /// <exception cref="RecordAdditionException">There is no foam, or its age is not known; a text is empty, too long, or holds what can't be printed.</exception>
    public FoamMark Mark(RunRecord record, string what, string who)
    {
        var mark = new FoamMark(Checked(what, Sentence.Of("addition.mark", "What is marked"), MaxCharacters), FoamBirth.Of(record).AgeMilliseconds(clock.GetUtcNow()), CheckedName(who));
        store.Add(record.Header.Key, LogKind.Mark, mark.Facts());
        return mark;
    }

    private static string CheckedName(string who) => Checked(who, Sentence.Of("addition.who", "The name of who says so"), MaxNameCharacters);

    private static Sentence SaysSo(string field, string run, string? value) => value is null
        ? Sentence.Of("addition.sameNothing", $"{field} of run {run} has no value already; there is nothing to correct.")
        : Sentence.Of("addition.same", $"{field} of run {run} is '{value}' already; there is nothing to correct.");

    private static string Checked(string text, Sentence what, int most)
    {
        string trimmed = text.Trim();
        int length = trimmed.Length;
        if (trimmed.Length == 0)
            throw new RecordAdditionException(Sentence.Of("addition.empty", $"{what} is empty. An entry that nobody can read proves nothing."));

        if (trimmed.Length > most)
            throw new RecordAdditionException(Sentence.Of("addition.long", $"{what} has {length} characters; at most {most} are taken."));

        return PlainText.Is(trimmed)
            ? trimmed
            : throw new RecordAdditionException(Sentence.Of("addition.unprintable", $"{what} holds characters that can't be printed. Write plain text on one line."));
    }
}

using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>The course of a run in lines: what the device did, what is lost, what people added. Passes of one speed that follow each other are one line.</summary>
public static class RunTimeline
{
    /// <summary>Works it out.</summary>
    /// <returns>The moments in the order of time; a line of passes stands where the first of them began.</returns>
    public static IReadOnlyList<TimelineMoment> Of(RunRecord record)
    {
        IEnumerable<(DateTimeOffset At, TimelineSubject Subject, Sentence Said)> moments = [.. OfDevice(record), .. OfGaps(record), .. OfPeople(record)];
        return [.. moments.OrderBy(moment => moment.At).Select(moment => new TimelineMoment(moment.At, (moment.At - record.Header.StartedAt).TotalSeconds, moment.Subject, moment.Said))];
    }

    private static IEnumerable<(DateTimeOffset At, TimelineSubject Subject, Sentence Said)> OfDevice(RunRecord record)
    {
        var clock = RecordClock.Of(record);
        var words = new EventWords(record);
        List<(StoredEvent Stored, PassCompleted Pass)> passes = [];
        foreach (var stored in record.Events)
        {
            var message = EventReader.Read(stored);
            if (passes.Count > 0 && (message is not PassCompleted next || next.Stage != passes[0].Pass.Stage))
                yield return Passes(clock, passes);

            if (message is PassCompleted pass)
                passes.Add((stored, pass));
            else if (words.Of(stored.Type, message) is { } line)
                yield return (clock.At(stored), line.Subject, line.Said);
        }

        if (passes.Count > 0)
            yield return Passes(clock, passes);
    }

    private static (DateTimeOffset At, TimelineSubject Subject, Sentence Said) Passes(RecordClock clock, List<(StoredEvent Stored, PassCompleted Pass)> passes)
    {
        var line = (clock.At(passes[0].Stored.BootId, passes[0].Pass.StartMicroseconds), TimelineSubject.Passes, PassWords.Of([.. passes.Select(made => made.Pass)]));
        passes.Clear();
        return line;
    }

    private static IEnumerable<(DateTimeOffset At, TimelineSubject Subject, Sentence Said)> OfGaps(RunRecord record) =>
        record.Gaps.Select(gap => (gap.NoticedAt, TimelineSubject.Lost, Lost(gap.BootId, gap.FirstSequence, gap.LastSequence)));

    private static Sentence Lost(uint boot, uint first, uint? last)
    {
        uint end = last ?? 0;
        return last is null
            ? Sentence.Of("course.lostFrom", $"noticed: what the device noted from event {first} of its start {boot} on is lost")
            : Sentence.Of("course.lost", $"noticed: events {first} to {end} of the device's start {boot} are lost");
    }

    private static IEnumerable<(DateTimeOffset At, TimelineSubject Subject, Sentence Said)> OfPeople(RunRecord record)
    {
        foreach (var entry in record.Entries)
        {
            if (RecordNote.Of(entry) is { } note)
                yield return (entry.At, TimelineSubject.Note, Note(note.Text, note.Who));
            else if (RecordCorrection.Of(entry) is { } change)
                yield return (entry.At, TimelineSubject.Correction, Correction(change));
            else if (RecordedMeasurement.Of([entry]) is [var measured])
                yield return (entry.At, TimelineSubject.Measurement, MeasurementWords.Of(measured.Measurement));
            else if (FoamMark.Of(entry) is { } mark)
                yield return (entry.At, TimelineSubject.Mark, Mark(mark.What, mark.FoamAgeSeconds, mark.Who));
        }
    }

    private static Sentence Note(string text, string who) => Sentence.Of("course.note", $"{text} ({who})");

    private static Sentence Mark(string what, double seconds, string who) => Sentence.Of("course.mark", $"{what}, foam age {seconds:0.0} s ({who})");

    private static Sentence Correction(RecordCorrection change)
    {
        Sentence field = Sentence.Of($"context.{change.Field}", change.Field);
        (Sentence from, Sentence to) = (ValueOf(change.From), ValueOf(change.To));
        (string why, string who) = (change.Why, change.Who);
        return Sentence.Of("course.correction", $"{field}: {from} → {to}, because: {why} ({who})");
    }

    private static Sentence ValueOf(string? value) => value is null ? Sentence.Of("course.nothing", "nothing") : Sentence.Named(value);
}

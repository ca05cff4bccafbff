using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>The course of a run in lines: what the device did, what is lost, what people added. Passes of one speed that follow each other are one line.</summary>
public static class RunTimeline
{
    /// <summary>Works it out.</summary>
    /// <returns>The moments in the order of time; a line of passes stands where the first of them began.</returns>
    public static IReadOnlyList<TimelineMoment> Of(RunRecord record)
    {
        IEnumerable<(DateTimeOffset At, TimelineSubject Subject, string Text)> moments = [.. OfDevice(record), .. OfGaps(record), .. OfPeople(record)];
        return [.. moments.OrderBy(moment => moment.At).Select(moment => new TimelineMoment(moment.At, (moment.At - record.Header.StartedAt).TotalSeconds, moment.Subject, moment.Text))];
    }

    private static IEnumerable<(DateTimeOffset At, TimelineSubject Subject, string Text)> OfDevice(RunRecord record)
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
                yield return (clock.At(stored), line.Subject, line.Text);
        }

        if (passes.Count > 0)
            yield return Passes(clock, passes);
    }

    private static (DateTimeOffset At, TimelineSubject Subject, string Text) Passes(RecordClock clock, List<(StoredEvent Stored, PassCompleted Pass)> passes)
    {
        var line = (clock.At(passes[0].Stored.BootId, passes[0].Pass.StartMicroseconds), TimelineSubject.Passes, PassWords.Of([.. passes.Select(made => made.Pass)]));
        passes.Clear();
        return line;
    }

    private static IEnumerable<(DateTimeOffset At, TimelineSubject Subject, string Text)> OfGaps(RunRecord record) =>
        record.Gaps.Select(gap => (gap.NoticedAt, TimelineSubject.Lost, gap.LastSequence is { } last
            ? $"noticed: events {gap.FirstSequence} to {last} of the device's start {gap.BootId} are lost"
            : $"noticed: what the device noted from event {gap.FirstSequence} of its start {gap.BootId} on is lost"));

    private static IEnumerable<(DateTimeOffset At, TimelineSubject Subject, string Text)> OfPeople(RunRecord record)
    {
        foreach (var entry in record.Entries)
        {
            if (RecordNote.Of(entry) is { } note)
                yield return (entry.At, TimelineSubject.Note, $"{note.Text} ({note.Who})");
            else if (RecordCorrection.Of(entry) is { } change)
                yield return (entry.At, TimelineSubject.Correction, $"{change.Field}: {change.From ?? "nothing"} → {change.To ?? "nothing"}, because: {change.Why} ({change.Who})");
            else if (RecordedMeasurement.Of([entry]) is [var measured])
                yield return (entry.At, TimelineSubject.Measurement, MeasurementWords.Of(measured.Measurement));
            else if (FoamMark.Of(entry) is { } mark)
                yield return (entry.At, TimelineSubject.Mark, FormattableString.Invariant($"{mark.What}, foam age {mark.FoamAgeSeconds:0.0} s ({mark.Who})"));
        }
    }
}

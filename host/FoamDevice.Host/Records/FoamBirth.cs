using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>When the foam of a run was made, as far as its record tells.</summary>
/// <param name="At">Wall-clock time of the end of the last pass; null when there is no foam, or it is not known.</param>
/// <param name="WhyNot">Why there is none, in a sentence; empty when there is.</param>
public sealed record FoamBirth(DateTimeOffset? At, Sentence WhyNot)
{
    /// <summary>Finds it.</summary>
    public static FoamBirth Of(RunRecord record)
    {
        foreach (var stored in record.Events.Reverse().Where(stored => stored.Type == EventType.RunEnded))
        {
            if (EventReader.Read(stored) is RunEnded ended)
                return Of(record, stored, ended);
        }

        return new FoamBirth(null, record.Header.Ending == RecordEnding.Open
            ? Sentence.Of("foam.notEnded", "The run has not ended yet, as far as its record tells: the foam is still being made, or the end was not fetched from the device.")
            : Sentence.Of("foam.endMissing", "The record does not hold the end of the run, so the age of its foam is not known."));
    }

    /// <summary>The age of the foam, ms.</summary>
    /// <param name="now">Wall-clock time.</param>
    /// <exception cref="RecordAdditionException">There is no foam, or its age is not known.</exception>
    public long AgeMilliseconds(DateTimeOffset now)
    {
        if (At is not { } at)
            throw new RecordAdditionException(WhyNot);

        return now >= at
            ? (long)(now - at).TotalMilliseconds
            : throw new RecordAdditionException(StillToCome(at.UtcDateTime));
    }

    private static Sentence StillToCome(DateTime born) => Sentence.Of(
        "foam.stillToCome",
        $"The last pass ended at {born:yyyy-MM-dd HH:mm:ss} UTC by the record, and by this computer's clock that is still to come: "
        + $"its clock was set back, or simulated time ran ahead of it. The age of the foam is not known.");

    private static FoamBirth Of(RunRecord record, StoredEvent stored, RunEnded ended)
    {
        return ended.Passes == 0 || ended.FoamIn == SyringeSide.None || ended.FoamBornMicroseconds == 0
            ? new FoamBirth(
                null, Sentence.Of("foam.none", "The run ended without foam: no pass was made to its end, or it is not known where the charge is."))
            : new FoamBirth(RecordClock.Of(record).At(stored.BootId, ended.FoamBornMicroseconds), Sentence.Nothing);
    }
}

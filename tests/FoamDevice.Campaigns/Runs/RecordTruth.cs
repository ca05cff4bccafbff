using FoamDevice.Host;
using FoamDevice.Protocol;

namespace FoamDevice.Campaigns;

/// <summary>At the end of a run: every record holds what the device did, event by event, or says what is missing.</summary>
public static class RecordTruth
{
    /// <summary>Holds the store against the diary.</summary>
    /// <returns>What is wrong, in a sentence; null when all is well.</returns>
    public static string? Check(World world)
    {
        foreach (DeviceStart start in world.Diary.Starts)
        {
            // A device that can't count its starts gives none a number of its own; nothing can be held against it by number.
            if (start.BootId != 0 && CheckStored(start, world.Store) is { } wrong)
                return wrong;
        }

        return CheckInvented(world) ?? CheckRuns(world);
    }

    // What the device no longer holds is stored as it was, or declared lost.
    private static string? CheckStored(DeviceStart start, LedgerStore store)
    {
        foreach (DiaryEvent made in start.Events)
        {
            if (store.Events.TryGetValue((start.BootId, made.Sequence), out StoredEvent? stored))
            {
                bool same = stored.Type == made.Type && stored.TimeMicroseconds == made.TimeMicroseconds && stored.Body.AsSpan().SequenceEqual(made.Body);
                if (!same)
                    return $"Event {start.Number}.{made.Sequence} ({made.Type}) is stored otherwise than the device made it.";
            }
            else if (made.Sequence <= start.Acknowledged && !IsDeclared(store, start.BootId, made.Sequence))
            {
                return $"Event {start.Number}.{made.Sequence} ({made.Type}) was acknowledged and is not in the store.";
            }
        }

        return null;
    }

    private static string? CheckInvented(World world)
    {
        foreach (StoredEvent stored in world.Store.Events.Values)
        {
            DeviceStart? start = StartOf(world, stored.BootId);
            if (start is not null && stored.Sequence > start.Events.Count)
                return $"The store holds event {stored.Sequence} of start {stored.BootId}; the device made {start.Events.Count}.";
        }

        return null;
    }

    private static string? CheckRuns(World world)
    {
        foreach (RecordHeader header in world.Store.Inner.List(int.MaxValue))
        {
            RunRecord record = world.Store.Inner.Find(header.Id);
            if (CheckRun(world, record) is { } wrong)
                return $"Record {header.Id}: {wrong}";
        }

        return null;
    }

    private static string? CheckRun(World world, RunRecord record)
    {
        if (record.Header.Ending is RecordEnding.Open or RecordEnding.Left)
            return $"it is still {record.Header.Ending}.";

        if (AcceptanceOf(world, record.Header.RunToken) is not { } accepted)
            return record.Events.Count > 0 || record.Header.Outcome != RunOutcome.None ? "it tells of a run that the device never accepted." : null;

        DeviceStart start = world.Diary.Starts[accepted.Start - 1];
        for (int i = (int)accepted.Sequence - 1; i < start.Events.Count; i++)
        {
            DiaryEvent made = start.Events[i];
            bool isThere = record.Events.Any(stored => stored.BootId == start.BootId && stored.Sequence == made.Sequence);
            if (!isThere && !IsDeclared(record.Gaps, start.BootId, made.Sequence))
                return $"event {start.Number}.{made.Sequence} ({made.Type}) of the run is neither in it nor declared lost.";

            if (made.Type == EventType.RunEnded && made.Token == record.Header.RunToken && isThere && made.Read<RunEnded>().Outcome != record.Header.Outcome)
                return $"it says {record.Header.Outcome}, the device {made.Read<RunEnded>().Outcome}.";

            if (made.Type == EventType.RunClosed && made.Token == record.Header.RunToken)
            {
                if (isThere && record.Header.Ending != RecordEnding.Closed)
                    return $"it holds the run's closing and is {record.Header.Ending}.";

                break;
            }
        }

        return InOrder(record);
    }

    private static string? InOrder(RunRecord record)
    {
        for (int i = 1; i < record.Events.Count; i++)
        {
            StoredEvent one = record.Events[i - 1];
            StoredEvent next = record.Events[i];
            if (one.BootId == next.BootId && one.Sequence >= next.Sequence)
                return $"event {next.Sequence} stands after event {one.Sequence}.";
        }

        return null;
    }

    private static DiaryEvent? AcceptanceOf(World world, ulong token) =>
        world.Diary.Starts.SelectMany(start => start.Events).FirstOrDefault(made => made.Type == EventType.RunAccepted && made.Token == token);

    private static DeviceStart? StartOf(World world, uint bootId) => world.Diary.Starts.FirstOrDefault(start => start.BootId == bootId);

    private static bool IsDeclared(LedgerStore store, uint bootId, uint sequence) => IsDeclared(store.Gaps, bootId, sequence);

    private static bool IsDeclared(IEnumerable<LostEvents> gaps, uint bootId, uint sequence) =>
        gaps.Any(gap => gap.BootId == bootId && gap.FirstSequence <= sequence && sequence <= (gap.LastSequence ?? uint.MaxValue));
}

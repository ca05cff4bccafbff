using System.Buffers.Binary;
using FoamDevice.Protocol;

namespace FoamDevice.Campaigns.Kills;

/// <summary>Holds a store against the truth about its only device.</summary>
internal sealed class RecordCheck(IReadOnlyList<TrueEvent> truth, uint acknowledged, StoreContent store)
{
    private readonly List<string> _violations = [];

    /// <summary>What is wrong; empty when all is right.</summary>
    public IReadOnlyList<string> Find()
    {
        CheckOrder();
        CheckContent();
        CheckAcknowledged();
        CheckRecords();
        return _violations;
    }

    private void CheckOrder()
    {
        for (int i = 1; i < store.Events.Count; i++)
            Require(store.Events[i].Sequence > store.Events[i - 1].Sequence, $"event {store.Events[i].Sequence} is stored twice");
    }

    // Every stored event is one that the device made, to the byte.
    private void CheckContent()
    {
        foreach (StoreContent.EventRow stored in store.Events)
        {
            TrueEvent? made = stored.Sequence <= truth.Count ? truth[(int)stored.Sequence - 1] : null;
            bool isSame = made is not null && stored.Body == made.Body && stored.Type == (long)made.Type && stored.TimeMicroseconds == (long)made.TimeMicroseconds;
            Require(isSame, $"event {stored.Sequence} is not stored as the device made it");
        }
    }

    private void CheckAcknowledged()
    {
        foreach (TrueEvent made in truth.Where(made => made.Sequence <= acknowledged))
            Require(IsStored(made) || IsInGap(made), $"event {made.Sequence} was acknowledged and is lost");
    }

    private void CheckRecords()
    {
        TrueEvent[] accepted = [.. truth.Where(made => made.Type == EventType.RunAccepted)];
        Require(store.Records.Count == accepted.Length, $"the device accepted {accepted.Length} runs, and {store.Records.Count} are on record");
        foreach (TrueEvent start in accepted)
        {
            if (store.Records.FirstOrDefault(record => record.Token == TokenOf(start)) is { } record)
                CheckRecord(start, record);
            else
                _violations.Add($"the run that the device accepted with event {start.Sequence} has no record");
        }
    }

    private void CheckRecord(TrueEvent start, StoreContent.RecordRow record)
    {
        TrueEvent? end = truth.FirstOrDefault(made => made.Type == EventType.RunClosed && made.Token == start.Token);
        Require(end is not null, $"the device has not closed the run of record {record.Id}");
        Require(record.EndedAt.Length > 0, $"record {record.Id} was not ended");
        foreach (TrueEvent made in truth.Where(made => made.Sequence >= start.Sequence && made.Sequence <= (end?.Sequence ?? uint.MaxValue)))
            Require(IsStored(made, record.Id) || IsInGap(made), $"event {made.Sequence} of the run is not in record {record.Id}");
    }

    private bool IsStored(TrueEvent made) => store.Events.Any(stored => stored.Sequence == made.Sequence);

    private bool IsStored(TrueEvent made, string recordId) => store.Events.Any(stored => stored.Sequence == made.Sequence && stored.RecordId == recordId);

    private bool IsInGap(TrueEvent made) => store.Gaps.Any(gap => gap.First <= made.Sequence && made.Sequence <= gap.Last);

    // The line has it with the lowest byte first, the store as a number.
    private static string TokenOf(TrueEvent start) => BinaryPrimitives.ReverseEndianness(Convert.ToUInt64(start.Token, 16)).ToString("x16");

    private void Require(bool isRight, string otherwise)
    {
        if (!isRight)
            _violations.Add(otherwise);
    }
}

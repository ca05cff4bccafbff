using System.Text.Json.Nodes;
using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>What a recorder stores at once of one record, as the body of a log entry, and back.</summary>
internal static class ChangesFacts
{
    public static JsonObject Of(RecordChanges changes)
    {
        var body = new JsonObject();
        if (changes.Events.Count > 0)
            body["events"] = new JsonArray([.. changes.Events.Select(EventFacts)]);

        if (changes.Gaps.Count > 0)
            body["gaps"] = new JsonArray([.. changes.Gaps.Select(GapFacts)]);

        if (changes.Ends.Count > 0)
            body["end"] = EndFacts(changes.Ends[^1]);

        if (changes.Withdrawn.Count > 0)
            body["withdrawn"] = true;

        return body;
    }

    public static IEnumerable<StoredEvent> Events(JsonObject body) => List(body, "events").Select(facts => new StoredEvent(
        EntryText.In(facts, "device"),
        (uint)Number(facts, "boot"),
        (uint)Number(facts, "sequence"),
        (ulong)Number(facts, "time"),
        (EventType)Number(facts, "type"),
        Convert.FromHexString(EntryText.In(facts, "body")),
        StoreTime.OfMicroseconds(Number(facts, "received")),
        null));

    public static IEnumerable<LostEvents> Gaps(JsonObject body) => List(body, "gaps").Select(facts => new LostEvents(
        EntryText.In(facts, "device"),
        (uint)Number(facts, "boot"),
        (uint)Number(facts, "first"),
        (uint?)facts["last"]?.GetValue<long>(),
        StoreTime.OfMicroseconds(Number(facts, "noticed")),
        null));

    public static RecordEnd? End(JsonObject body, string recordKey) => body["end"] is JsonObject facts
        ? new RecordEnd(
            recordKey,
            Enum.Parse<RecordEnding>(EntryText.In(facts, "ending")),
            Enum.Parse<RunOutcome>(EntryText.In(facts, "outcome")),
            (FaultCode)Number(facts, "fault"),
            StoreTime.OfMicroseconds(Number(facts, "at")))
        : null;

    public static bool IsWithdrawal(JsonObject body) => body["withdrawn"]?.GetValue<bool>() == true;

    private static JsonObject EventFacts(StoredEvent stored) => new()
    {
        ["body"] = Convert.ToHexStringLower(stored.Body),
        ["boot"] = (long)stored.BootId,
        ["device"] = stored.DeviceId,
        ["received"] = StoreTime.Microseconds(stored.ReceivedAt),
        ["sequence"] = (long)stored.Sequence,
        ["time"] = (long)stored.TimeMicroseconds,
        ["type"] = (long)stored.Type,
    };

    private static JsonObject GapFacts(LostEvents gap) => new()
    {
        ["boot"] = (long)gap.BootId,
        ["device"] = gap.DeviceId,
        ["first"] = (long)gap.FirstSequence,
        ["last"] = (long?)gap.LastSequence,
        ["noticed"] = StoreTime.Microseconds(gap.NoticedAt),
    };

    private static JsonObject EndFacts(RecordEnd end) => new()
    {
        ["at"] = StoreTime.Microseconds(end.At),
        ["ending"] = end.Ending.ToString(),
        ["fault"] = (long)end.Fault,
        ["outcome"] = end.Outcome.ToString(),
    };

    private static IEnumerable<JsonObject> List(JsonObject body, string name) => body[name] is JsonArray items ? items.Select(item => item!.AsObject()) : [];

    private static long Number(JsonObject facts, string name) => facts[name]!.GetValue<long>();
}

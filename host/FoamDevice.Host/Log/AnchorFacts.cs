using System.Text.Json.Nodes;

namespace FoamDevice.Host;

/// <summary>Heads that a store has seen, as the body of a log entry, and back.</summary>
internal static class AnchorFacts
{
    public static JsonObject Of(string place, IEnumerable<LogHead> heads) => new()
    {
        ["heads"] = new JsonArray([.. heads.Select(head => new JsonObject { ["hash"] = head.Hash, ["sequence"] = head.Sequence, ["writer"] = head.Writer })]),
        ["place"] = place,
    };

    public static IEnumerable<LogHead> Heads(JsonObject body) => body["heads"]!.AsArray().Select(item =>
        new LogHead(item!["writer"]!.GetValue<string>(), item["sequence"]!.GetValue<long>(), item["hash"]!.GetValue<string>()));
}

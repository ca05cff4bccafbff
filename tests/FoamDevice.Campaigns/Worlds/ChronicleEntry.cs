using System.Reflection;
using FoamDevice.Host;
using FoamDevice.Protocol;

namespace FoamDevice.Campaigns;

/// <summary>One line of a <see cref="Chronicle"/>.</summary>
/// <param name="AtMicroseconds">World time.</param>
/// <param name="Who">Host, store, line, device, bench, operator, or FAULT.</param>
/// <param name="What">What happened.</param>
/// <param name="Event">What the device noted, instead of words.</param>
public sealed record ChronicleEntry(ulong AtMicroseconds, string Who, string What, DiaryEvent? Event)
{
    /// <summary>Said again and again: of interest only to who looks closely.</summary>
    public bool IsRoutine => Who == "bench" || What.StartsWith("Hello", StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() =>
        FormattableString.Invariant($"{AtMicroseconds / 1e6,10:0.000} s  {Who,-8}  {(Event is null ? What : Words(Event))}");

    private static string Words(DiaryEvent made)
    {
        var stored = new StoredEvent("", 0, made.Sequence, made.TimeMicroseconds, made.Type, made.Body, default, null);
        string fields = EventReader.Read(stored) is { } message
            ? string.Join(" ", message.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public).Select(field => $"{field.Name}={field.GetValue(message)}"))
            : "";
        return $"{made.Start}.{made.Sequence} {made.Type} {fields}";
    }
}

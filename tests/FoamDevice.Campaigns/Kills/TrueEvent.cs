using FoamDevice.Protocol;

namespace FoamDevice.Campaigns.Kills;

/// <summary>An event as the device made it.</summary>
/// <param name="Sequence">Its number in the device's start.</param>
/// <param name="TimeMicroseconds">Device time, µs since its start.</param>
/// <param name="Type">What it tells.</param>
/// <param name="Body">The bytes of the fact, lower-case hexadecimal: as a store keeps them.</param>
public sealed record TrueEvent(uint Sequence, ulong TimeMicroseconds, EventType Type, string Body)
{
    private const int TokenDigits = 2 * sizeof(ulong);

    /// <summary>The run token of an event that begins with one.</summary>
    public string Token => Body[..TokenDigits];

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Sequence,4}  {TimeMicroseconds / 1e6,9:0.000} s  {Type} {Body}");
}

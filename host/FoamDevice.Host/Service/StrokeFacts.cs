namespace FoamDevice.Host;

/// <summary>One stroke as the device told it.</summary>
public sealed record StrokeFacts
{
    /// <summary>Where the plunger was, logical steps from home.</summary>
    public required int FromSteps { get; init; }

    /// <summary>Where it is, logical steps from home.</summary>
    public required int ToSteps { get; init; }

    /// <summary>Pulses sent, what takes up the play included.</summary>
    public required uint PulsesSent { get; init; }

    /// <summary>Pulses counted at the driver's input.</summary>
    public required uint PulsesCounted { get; init; }

    /// <summary>The move went the other way than the one before: the nut changed its flank.</summary>
    public required bool Reversed { get; init; }

    /// <summary>How long it took, µs.</summary>
    public required uint DurationMicroseconds { get; init; }

    /// <summary>Logical steps, without their direction.</summary>
    public int Steps => Math.Abs(ToSteps - FromSteps);
}

namespace FoamDevice.VirtualEsp32;

/// <summary>What a <see cref="VirtualChip"/> is made of.</summary>
public sealed record VirtualChipOptions
{
    /// <summary>Seed of the chip's random streams; the same seed and the same calls give the same trace.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>What <c>SystemInfo.TargetName</c> shows. Hosts mark a run as simulated by this name.</summary>
    public string TargetName { get; init; } = "VIRTUAL";

    /// <summary>The <c>I:</c> drive. It outlives resets, and chips when it is passed on.</summary>
    public VirtualFlash Flash { get; init; } = new();

    /// <summary>How much virtual time each API call takes.</summary>
    public CallCosts Costs { get; init; } = new();
}

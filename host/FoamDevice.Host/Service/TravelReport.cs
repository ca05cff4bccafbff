using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>What a <see cref="TravelStudy"/> measured.</summary>
public sealed record TravelReport
{
    // [A], unverified: what an end switch is given beyond the travel, as on the reference machine.
    private const uint EndSwitchDistanceMicrometers = 3_000;
    private const uint RoundingMicrometers = 100;

    /// <summary>How home repeats, A first.</summary>
    public required IReadOnlyList<HomingRepeatability> Homing { get; init; }

    /// <summary>The largest drift that the machine profile allows, steps.</summary>
    public required uint DriftToleranceSteps { get; init; }

    /// <summary>Where end switch A opened the safety chain, µm from home; null when it was not sought.</summary>
    public required long? EndAMicrometers { get; init; }

    /// <summary>End switch B, likewise.</summary>
    public required long? EndBMicrometers { get; init; }

    /// <summary>The travel in the machine profile, µm.</summary>
    public required uint OldTravelMicrometers { get; init; }

    /// <summary>Home repeats within the profile's drift tolerance.</summary>
    public bool HomingIsGood => Homing.All(axis => axis.MaxSteps <= DriftToleranceSteps);

    /// <summary>The travel that the nearer end switch leaves, µm: 3 mm are kept before it [A, unverified], rounded down to 0.1 mm; null when the ends were not sought.</summary>
    public uint? NewTravelMicrometers => EndAMicrometers is { } a && EndBMicrometers is { } b
        ? (uint)(Math.Max(Math.Min(a, b) - EndSwitchDistanceMicrometers, 0) / RoundingMicrometers * RoundingMicrometers)
        : null;

    /// <summary>The profile's travel would reach into an end switch.</summary>
    public bool TravelIsTooLong => NewTravelMicrometers is { } found && found + EndSwitchDistanceMicrometers < OldTravelMicrometers;

    /// <summary>The profile with the new travel; null when there is nothing to change.</summary>
    /// <param name="machine">The profile in force.</param>
    public MachineProfile? Corrected(MachineProfile machine)
    {
        if (NewTravelMicrometers is not { } travel || travel == machine.TravelMicrometers)
            return null;

        MachineProfile corrected = MessageFields.Copy(machine);
        corrected.TravelMicrometers = travel;
        return corrected;
    }
}

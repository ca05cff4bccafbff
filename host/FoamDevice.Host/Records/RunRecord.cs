using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>A stored run: what was asked for, who did it, what happened.</summary>
public sealed class RunRecord
{
    /// <summary>Id, times, outcome, SIM mark.</summary>
    public required RecordHeader Header { get; init; }

    /// <summary>The method's YAML as run.</summary>
    public required string MethodText { get; init; }

    /// <summary>SHA-256 of <see cref="MethodText"/>, lower-case hexadecimal.</summary>
    public required string MethodSha256 { get; init; }

    /// <summary>The plan that the device was given.</summary>
    public required RunPlan Plan { get; init; }

    /// <summary>The machine profile the plan was checked against.</summary>
    public required MachineProfile Machine { get; init; }

    /// <summary>The calibration the plan's steps come from.</summary>
    public required Calibration Calibration { get; init; }

    /// <summary>The device.</summary>
    public required DeviceIdentity Device { get; init; }

    /// <summary>Who ran it; may be empty.</summary>
    public required string Operator { get; init; }

    /// <summary>Version of the host program.</summary>
    public required string HostVersion { get; init; }

    /// <summary>What people said of the run when it began.</summary>
    public RunContext Context { get; init; } = RunContext.Empty;

    /// <summary>The same with all corrections since; <see cref="Context"/> and the corrections themselves stay as they were.</summary>
    public RunContext ContextNow => RecordCorrection.Apply(Context, Entries);

    /// <summary>Every event, in the order in which the device made them.</summary>
    public required IReadOnlyList<StoredEvent> Events { get; init; }

    /// <summary>Events that are lost for good.</summary>
    public required IReadOnlyList<LostEvents> Gaps { get; init; }

    /// <summary>What people have added since: notes, corrections, marks, measurements.</summary>
    public IReadOnlyList<RecordEntry> Entries { get; init; } = [];

    /// <summary>What was measured of the foam, all versions, as far as this program can read it.</summary>
    public IReadOnlyList<RecordedMeasurement> Measurements => RecordedMeasurement.Of(Entries);

    /// <summary>The passes, in order.</summary>
    public IReadOnlyList<PassCompleted> Passes => [.. Messages<PassCompleted>()];

    /// <summary>The events of one kind, in order.</summary>
    public IEnumerable<TMessage> Messages<TMessage>() where TMessage : Message => Events.Select(EventReader.Read).OfType<TMessage>();
}

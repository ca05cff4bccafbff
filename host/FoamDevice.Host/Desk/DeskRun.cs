using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>A run, as far as it has come.</summary>
public sealed record DeskRun
{
    /// <summary>Its record; null before it was begun.</summary>
    public string? RecordId { get; init; }

    /// <summary>The method; null when the run was taken up, or is watched, and its record can't be read.</summary>
    public Method? Method { get; init; }

    /// <summary>The plan; null before it was made.</summary>
    public RunPlan? Plan { get; init; }

    /// <summary>What the syringes hold, from carriage positions; null before the plan was made, and when the machine's settings are not known.</summary>
    public PlungerScale? Plungers { get; init; }

    /// <summary>What is mounted; null before the plan was made.</summary>
    public Mounting? Mounting { get; init; }

    /// <summary>Who runs it.</summary>
    public string Operator { get; init; } = "";

    /// <summary>Where it stands.</summary>
    public ConductorPhase Phase { get; init; }

    /// <summary>What waits for the operator; null when nothing does, and for a watched run: its own program asks.</summary>
    public DeskQuestion? Question { get; init; }

    /// <summary>A stop was asked for.</summary>
    public bool IsStopping { get; init; }

    /// <summary>An abort was asked for.</summary>
    public bool IsAborting { get; init; }

    /// <summary>The phases since the device took the plan, the first first; one that was come back to stands there again.</summary>
    public IReadOnlyList<ConductorPhase> Course { get; init; } = [];

    /// <summary>The passes that came to their end, the first first.</summary>
    public IReadOnlyList<DeskPass> Passes { get; init; } = [];

    /// <summary>Where the foam is; none before it is made.</summary>
    public SyringeSide FoamIn { get; init; }

    /// <summary>When the last pass ended, by this computer's clock; null without foam. Ages in simulated time on a simulated bench: add <see cref="DeskStatus.FoamAge"/> while the device is heard.</summary>
    public DateTimeOffset? FoamBornAt { get; init; }

    /// <summary>The run is another program's, and is only watched here.</summary>
    public bool IsWatched { get; init; }

    /// <summary>The end; null while it goes on.</summary>
    public RunResult? Result { get; init; }
}

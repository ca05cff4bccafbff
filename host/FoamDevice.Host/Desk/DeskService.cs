namespace FoamDevice.Host;

/// <summary>A service, as far as it has come.</summary>
public sealed record DeskService
{
    /// <summary>Which.</summary>
    public ServiceJob Job { get; init; }

    /// <summary>Who does it.</summary>
    public string Person { get; init; } = "";

    /// <summary>What waits for the person; null when nothing does.</summary>
    public DeskTask? Task { get; init; }

    /// <summary>The vent's hose is to be watched for bubbles.</summary>
    public bool WatchesVent { get; init; }

    /// <summary>How plungers and valve stand between two orders; null outside a jog.</summary>
    public JogState? Jog { get; init; }

    /// <summary>A volume calibration; null in other services.</summary>
    public DeskVolume? Volume { get; init; }

    /// <summary>How it goes, the newest sentence last.</summary>
    public IReadOnlyList<Sentence> Told { get; init; } = [];

    /// <summary>It has come to its end.</summary>
    public bool IsOver { get; init; }

    /// <summary>Why it did not come to its end as meant, and how the device stands; null when it did.</summary>
    public Sentence? Failure { get; init; }

    /// <summary>What it found: a <see cref="SelfTestReport"/>, <see cref="ValveReport"/>, <see cref="TravelReport"/>, <see cref="FillReport"/>,
    /// <see cref="CountersReading"/>, <see cref="CalibrationRecord"/>, or a list of <see cref="HeardEvent"/>; null before, and without any.</summary>
    public object? Found { get; init; }

    /// <summary>Values that it would write to the device; asked about with a task. Null when there are none.</summary>
    public IReadOnlyList<ConfigChange>? Offered { get; init; }
}

namespace FoamDevice.Host;

/// <summary>A volume calibration at the desk, as far as it has come.</summary>
public sealed record DeskVolume
{
    /// <summary>What it waits for.</summary>
    public VolumeWait Wait { get; init; }

    /// <summary>Names what is waited for: an entry for anything else does nothing.</summary>
    public long Number { get; init; }

    /// <summary>The step; null before the calibration was begun or taken up.</summary>
    public VolumeStep? Step { get; init; }

    /// <summary>Everything entered so far; null before.</summary>
    public VolumeCalibrationLog? Log { get; init; }

    /// <summary>What became of the last entry; null before the first.</summary>
    public EntryAnswer? Answer { get; init; }

    /// <summary>What the outlier test objected to, as it was typed: it can be kept. Null when there is nothing such.</summary>
    public string? Suspect { get; init; }

    /// <summary>What the balance showed before the stroke, g: the reading is what it shows more. 0 when it was tared.</summary>
    public double ShownBeforeGrams { get; init; }

    /// <summary>What a simulated bench's balance shows, g; null at a real bench, and before it stands still.</summary>
    public double? SimulatedGrams { get; init; }

    /// <summary>What the last calibration of this bench was made with, to be offered; null for none.</summary>
    public VolumeCalibrationSetup? Usual { get; init; }

    /// <summary>What the device's own sensor reads, to be offered; null without one.</summary>
    public AmbientReading? Sensor { get; init; }

    /// <summary>Why a calibration that was begun before can't go on, in a sentence; null when it can.</summary>
    public string? Obstacle { get; init; }
}

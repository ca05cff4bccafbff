using FoamDevice.Protocol;

namespace FoamDevice.Simulator;

/// <summary>How a simulated device is made.</summary>
public sealed record SimulatorOptions
{
    /// <summary>Seed of all random streams; the same seed and the same bytes give the same trace.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Time from the start of one turn of the firmware to the next, µs; a multiple of 8.</summary>
    public ulong TurnMicroseconds { get; init; } = 10_000;

    /// <summary>Folder that keeps the device's files and the assignments of <see cref="BenchSettings"/> between starts; null keeps them in memory.</summary>
    public string? StateFolder { get; init; }

    /// <summary>Identity that a new device is given; one that the state folder already holds stays.</summary>
    public string DeviceId { get; init; } = "SIM-0001";

    /// <summary>Calibration that a new device is given; one that the state folder already holds stays. Nominal unless told otherwise.</summary>
    public Calibration Calibration { get; init; } = ReferenceMachine.NominalCalibration();

    /// <summary>
    /// True when nobody stands at the bench: the syringes of the host's plan are mounted when the host confirms it and taken out after the run, and
    /// the safety chain is reset a second after it opened.
    /// </summary>
    public bool AutoOperator { get; init; }

    /// <summary>The bench's constants. With a state folder, what that folder keeps is applied to them.</summary>
    public BenchParameters Bench { get; init; } = new();
}

namespace FoamDevice.Cli.Devices;

/// <summary>Which machine a command simulates.</summary>
/// <param name="Seed">Seed of its random streams.</param>
/// <param name="StateFolder">Keeps the device's files and what its bench is like; null for none.</param>
/// <param name="Bench">What the bench is like, each as NAME=VALUE.</param>
/// <param name="Faults">What goes wrong, each as <see cref="ScheduledFaults"/> reads it.</param>
internal sealed record SimulatedMachine(ulong Seed, string? StateFolder, IReadOnlyList<string> Bench, IReadOnlyList<string> Faults);

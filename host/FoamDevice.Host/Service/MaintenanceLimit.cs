using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>After how much work something is due.</summary>
/// <param name="Counter">What is counted.</param>
/// <param name="Limit">Since the last service, in the counter's unit.</param>
/// <param name="Task">What is due then.</param>
public sealed record MaintenanceLimit(MaintenanceCounter Counter, double Limit, string Task)
{
    private static readonly string[] Names = [.. Enum.GetNames<MaintenanceCounter>().Select(name => char.ToLowerInvariant(name[0]) + name[1..])];

    /// <summary>What a device's counters say of this one, in its unit.</summary>
    public double CountIn(Counters counters) => Counter switch
    {
        MaintenanceCounter.Passes => counters.Passes,
        MaintenanceCounter.ValveTurns => counters.ValveTurns,
        MaintenanceCounter.Homings => counters.Homings,
        MaintenanceCounter.DriveHours => counters.DriveSeconds / 3_600.0,
        _ => counters.PoweredMinutes / 60.0,
    };

    internal static MaintenanceLimit Read(YamlSection section)
    {
        string name = section.Text("counter");
        int index = Array.IndexOf(Names, name);
        return index < 0
            ? throw section.Mistake("counter", $"'{name}' is not counted.", $"Write one of: {string.Join(", ", Names)}.")
            : new MaintenanceLimit(Enum.GetValues<MaintenanceCounter>()[index], section.Number("limit", 1, 1e9, "the counter's unit"), section.Text("task"));
    }
}

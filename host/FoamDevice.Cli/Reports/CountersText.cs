using FoamDevice.Host;

namespace FoamDevice.Cli.Reports;

/// <summary>A <see cref="CountersReading"/> as text.</summary>
internal static class CountersText
{
    /// <summary>Prints it.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="reading">What the device has done.</param>
    /// <param name="limitsSource">Where the limits come from.</param>
    public static void Write(TextWriter output, CountersReading reading, string limitsSource)
    {
        var table = new TextTable("COUNTER", "TOTAL", "SINCE SERVICE", "LIMIT", "");
        foreach (MaintenanceItem item in reading.Items)
            table.Add(Name(item.Counter), Number(item.Total), Number(item.SinceService), Number(item.Limit), item.IsDue ? "DUE" : "");

        table.Write(output);
        output.WriteLine(FormattableString.Invariant($"{reading.Counters.Runs} runs."));
        output.WriteLine(reading.LastService is { } last ? $"Last service {RecordWords.Time(last.At)}: {last.Note}" : "No service was noted yet; the limits count from the beginning.");
        if (reading.StartedOver)
            output.WriteLine("The counters are behind those of the last service: the board was changed, or lost them. They count from zero.");

        foreach (MaintenanceItem due in reading.Items.Where(item => item.IsDue))
            output.WriteLine($"Due: {due.Task}");

        output.WriteLine($"Limits: {limitsSource}.");
    }

    private static string Name(MaintenanceCounter counter) => counter switch
    {
        MaintenanceCounter.Passes => "passes",
        MaintenanceCounter.ValveTurns => "valve turns",
        MaintenanceCounter.Homings => "homings",
        MaintenanceCounter.DriveHours => "hours driven",
        _ => "hours powered",
    };

    private static string Number(double value) => FormattableString.Invariant($"{value:#,0.#}");
}

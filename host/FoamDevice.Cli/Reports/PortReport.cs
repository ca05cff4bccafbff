using FoamDevice.Host;

namespace FoamDevice.Cli.Reports;

/// <summary>A serial port.</summary>
/// <param name="Port">Its name.</param>
/// <param name="Holder">The foam that holds it; null when none does.</param>
internal sealed record PortReport(string Port, LockHolder? Holder)
{
    /// <summary>Reports on a port.</summary>
    public static PortReport Of(string port) => new(port, PortLock.HolderOf(RuntimeFolder.Default, port));

    /// <summary>Prints a list.</summary>
    public static void WriteList(TextWriter output, IReadOnlyList<PortReport> ports)
    {
        if (ports.Count == 0)
        {
            output.WriteLine("No serial port is there. Connect the device, or serve a simulated one: foam simulate");
            return;
        }

        var table = new TextTable("PORT", "HELD BY");
        foreach (PortReport port in ports)
            table.Add(port.Port, port.Holder is null ? "" : $"{port.Holder.Command} (process {port.Holder.ProcessId})");

        table.Write(output);
    }
}

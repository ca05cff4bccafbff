using FoamDevice.Host;

namespace FoamDevice.Cli.Devices;

/// <summary>The other foam that holds a port.</summary>
internal static class PortNeighbour
{
    /// <summary>Asks it, if there is one.</summary>
    /// <returns>Its answer; null when nobody holds the port.</returns>
    /// <exception cref="DeviceSilentException">It holds the port and does not answer.</exception>
    public static ControlReply? Ask(DeviceLine line, ControlCommand command)
    {
        if (line.Port is not { } port || PortLock.HolderOf(RuntimeFolder.Default, port) is not { } holder)
            return null;

        return ControlClient.SendAsync(RuntimeFolder.Default, port, command, CancellationToken.None).GetAwaiter().GetResult()
            ?? throw new DeviceSilentException(
                $"{port} is held by `{holder.Command}` (process {holder.ProcessId}), which does not answer. "
                + "In an emergency press the emergency stop; else end that process.");
    }
}

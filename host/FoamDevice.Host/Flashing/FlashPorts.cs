namespace FoamDevice.Host;

/// <summary>The two serial ports of a board: its own USB bridge is the chip's COM1, for flashing; the link to the device is a bridge of its own on COM2.</summary>
/// <param name="FlashPort">For flashing.</param>
/// <param name="LinkPort">For the link.</param>
public sealed record FlashPorts(string FlashPort, string LinkPort)
{
    private const string Two = "A board has two: its own USB, for flashing (--flash-port), and the adapter on its COM2, for the link (--port).";

    /// <summary>Finds the ports that were not named.</summary>
    /// <param name="flashPort">As named; null to find it.</param>
    /// <param name="linkPort">As named; null to find it.</param>
    /// <param name="listed">The ports of this computer; one may have several names.</param>
    /// <exception cref="FlashException">They can't be told apart, or are missing; the message says which to name or what to plug in.</exception>
    public static FlashPorts Choose(string? flashPort, string? linkPort, IReadOnlyList<string> listed)
    {
        string flash = flashPort ?? Other(linkPort, listed, "--flash-port");
        string link = linkPort ?? Other(flash, listed, "--port");
        return Real(flash) != Real(link)
            ? new FlashPorts(flash, link)
            : throw new FlashException($"{flash} is given for flashing and for the link. {Two}");
    }

    private static string Other(string? taken, IReadOnlyList<string> listed, string option)
    {
        string[] ports = [.. listed.GroupBy(Real).Select(names => names.Last()).Where(port => taken is null || Real(port) != Real(taken))];
        return ports switch
        {
            [string only] when taken is not null => only,
            [] when taken is null => throw new FlashException(
                $"No serial port was found. {Two} Plug both in. On Windows and macOS a bridge (CP210x, CH340) may need its maker's driver; `foam ports` lists the ports."),
            [] => throw new FlashException($"No other serial port than {taken} was found. {Two} Plug both in; `foam ports` lists the ports."),
            [string only] => throw new FlashException($"Only one serial port was found, {only}. {Two} Plug both in."),
            _ => throw new FlashException($"These ports could be meant: {string.Join(", ", ports)}. Name one with {option}. {Two}"),
        };
    }

    // Linux keeps a second name for each port under /dev/serial/by-id; macOS lists it as tty and as cu.
    private static string Real(string port)
    {
        string name = OperatingSystem.IsWindows() || !File.Exists(port) ? port : File.ResolveLinkTarget(port, returnFinalTarget: true)?.FullName ?? port;
        return OperatingSystem.IsMacOS() ? name.Replace("/dev/tty.", "/dev/cu.", StringComparison.Ordinal) : name;
    }
}

using System.Runtime.InteropServices;
using System.Text;

namespace FoamDevice.Simulator;

/// <summary>
/// A pseudo-terminal in raw mode: what is written here can be read at <see cref="Path"/>, which opens like any serial port, and the
/// other way round. Its far side stays open for as long as this object lives, so a client may come and go.
/// </summary>
public sealed class PseudoTerminal : IDisposable
{
    private const int LongestPath = 256;

    private readonly int _master;
    private readonly int _slave;
    private bool _disposed;

    /// <summary>Makes a pseudo-terminal and sets it raw.</summary>
    /// <exception cref="PlatformNotSupportedException">This platform has no pseudo-terminals.</exception>
    /// <exception cref="IOException">The system has none left or refuses one.</exception>
    public PseudoTerminal()
    {
        if (!IsSupported)
            throw new PlatformNotSupportedException("This platform has no pseudo-terminals; a device can be served on Linux and macOS only.");
        _master = Check(TerminalCalls.OpenMaster(), "make a pseudo-terminal");
        try
        {
            Check(TerminalCalls.grantpt(_master), "grant the pseudo-terminal");
            Check(TerminalCalls.unlockpt(_master), "unlock the pseudo-terminal");
            Path = NameOf(_master);
            _slave = Check(TerminalCalls.OpenSlave(Path), $"open {Path}");
        }
        catch
        {
            _ = TerminalCalls.close(_master);
            throw;
        }
        SetRaw();
    }

    /// <summary>True where pseudo-terminals exist.</summary>
    public static bool IsSupported => OperatingSystem.IsLinux() || OperatingSystem.IsMacOS();

    /// <summary>The name to open it by, such as <c>/dev/pts/3</c>.</summary>
    public string Path { get; }

    /// <summary>Reads what clients have written; never waits.</summary>
    /// <returns>Number of bytes read; 0 when there are none.</returns>
    public unsafe int Read(Span<byte> buffer)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        UnlockForNextClient();
        fixed (byte* start = buffer)
            return Math.Max(0, (int)TerminalCalls.read(_master, start, (nuint)buffer.Length));
    }

    /// <summary>Writes to whoever reads; never waits. What the terminal has no room for is lost, as on a line that nobody reads.</summary>
    /// <returns>Number of bytes that were taken.</returns>
    public unsafe int Write(ReadOnlySpan<byte> buffer)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        fixed (byte* start = buffer)
            return Math.Max(0, (int)TerminalCalls.write(_master, start, (nuint)buffer.Length));
    }

    /// <summary>Closes both sides; a client's next read ends.</summary>
    public void Dispose()
    {
        if (_disposed)
            return;
        _disposed = true;
        _ = TerminalCalls.close(_slave);
        _ = TerminalCalls.close(_master);
    }

    // System.IO.Ports opens a port for itself alone. A client that is killed never takes that back, and since the far side stays open here, the
    // system doesn't either: nobody but root could open the terminal again.
    private void UnlockForNextClient() => _ = TerminalCalls.ioctl(_slave, TerminalCalls.AllowOthers);

    private static unsafe string NameOf(int master)
    {
        byte* name = stackalloc byte[LongestPath];
        // Unlike the others this call returns the error itself.
        int error = TerminalCalls.ptsname_r(master, name, LongestPath);
        return error == 0
            ? Encoding.UTF8.GetString(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(name))
            : throw new IOException($"Cannot name the pseudo-terminal: {Marshal.GetPInvokeErrorMessage(error)}.");
    }

    private static int Check(int result, string what) =>
        result >= 0 ? result : throw new IOException($"Cannot {what}: {Marshal.GetLastPInvokeErrorMessage()}.");

    private unsafe void SetRaw()
    {
        byte* termios = stackalloc byte[TerminalCalls.TermiosBytes];
        try
        {
            Check(TerminalCalls.tcgetattr(_slave, termios), $"read the settings of {Path}");
            TerminalCalls.cfmakeraw(termios);
            Check(TerminalCalls.tcsetattr(_slave, TerminalCalls.SetNow, termios), $"set {Path} raw");
        }
        catch
        {
            Dispose();
            throw;
        }
    }
}

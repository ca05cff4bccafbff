using System.IO.Ports;

namespace FoamDevice.Host;

/// <summary>A serial port, a pseudo-terminal included.</summary>
/// <remarks>
/// DTR and RTS are never set: a pseudo-terminal has none and refuses, and boards reset by them. After a failure nothing more is
/// written, and the port is closed in the background, since closing a port that was unplugged can hang.
/// </remarks>
public sealed class SerialBytePort : IBytePort
{
    private const int BaudRate = 115_200;
    private const int WriteTimeoutMilliseconds = 200;
    private static readonly TimeSpan ClosePatience = TimeSpan.FromSeconds(2);

    private readonly SerialPort _port;
    private bool _failed;
    private bool _disposed;

    private SerialBytePort(SerialPort port) => _port = port;

    /// <inheritdoc/>
    public string Name => _port.PortName;

    /// <summary>Opens a port.</summary>
    /// <exception cref="PortException">There is none, another program holds it, or the user may not.</exception>
    public static SerialBytePort Open(string portName)
    {
        CheckExists(portName);
        var port = new SerialPort(portName, BaudRate) { WriteTimeout = WriteTimeoutMilliseconds };
        try
        {
            port.Open();
            return new SerialBytePort(port);
        }
        catch (Exception cause) when (IsPortFailure(cause))
        {
            port.Dispose();
            throw Explain(portName, cause);
        }
    }

    /// <inheritdoc/>
    public int Read(byte[] buffer)
    {
        return Try(() =>
        {
            int count = Math.Min(_port.BytesToRead, buffer.Length);
            return count == 0 ? 0 : _port.Read(buffer, 0, count);
        });
    }

    /// <inheritdoc/>
    public void Write(byte[] buffer, int count)
    {
        Try(() =>
        {
            _port.Write(buffer, 0, count);
            return count;
        });
    }

    /// <summary>Closes the port, waiting for it two seconds at most, and not at all when it has failed or is gone.</summary>
    public void Dispose()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        Task close = Task.Run(Close);
        if (!_failed && Exists(Name))
        {
            close.Wait(ClosePatience);
        }
    }

    private static void CheckExists(string portName)
    {
        if (!Exists(portName))
        {
            throw new PortException(PortTrouble.Missing, $"There is no port {portName}. `foam ports` lists those there are.");
        }
    }

    private static bool Exists(string portName) =>
        OperatingSystem.IsWindows() ? SerialPorts.Names().Contains(portName, StringComparer.OrdinalIgnoreCase) : File.Exists(portName);

    private static bool IsPortFailure(Exception cause)
    {
        return cause is IOException or UnauthorizedAccessException or InvalidOperationException or ArgumentException or TimeoutException;
    }

    private static PortException Explain(string portName, Exception cause)
    {
        return cause switch
        {
            // Windows has no rights on serial ports: access is denied to whoever comes second.
            UnauthorizedAccessException when OperatingSystem.IsWindows() => Held(portName, cause),
            UnauthorizedAccessException { InnerException: IOException inner } when IsHeld(inner) => Held(portName, cause),
            UnauthorizedAccessException when HoldsData(portName) || MayOpen(portName) => NoPort(portName, cause),
            UnauthorizedAccessException => new PortException(PortTrouble.NoPermission, SerialPermission.Describe(portName), cause),
            FileNotFoundException => new PortException(PortTrouble.Missing, $"There is no port {portName}. `foam ports` lists those there are.", cause),
            ArgumentException => NoPort(portName, cause),
            _ => new PortException(PortTrouble.Failed, $"{portName} can't be opened as a serial port: {cause.Message}", cause),
        };
    }

    private static PortException Held(string portName, Exception cause)
    {
        return new PortException(PortTrouble.InUse, $"{portName} is held by another program. Close it there.", cause);
    }

    private static PortException NoPort(string portName, Exception cause)
    {
        return new PortException(PortTrouble.Missing, $"{portName} is no serial port. `foam ports` lists those there are.", cause);
    }

    // System.IO.Ports says of an ordinary file, too, that access is denied; a device has no length.
    private static bool HoldsData(string portName) => File.Exists(portName) && new FileInfo(portName).Length > 0;

    // Nor is it the user's rights that are missing where the same path can be opened as a file, as with /dev/null.
    private static bool MayOpen(string portName)
    {
        try
        {
            File.OpenHandle(portName, FileMode.Open, FileAccess.ReadWrite).Dispose();
            return true;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    // EBUSY, the same number on Linux and macOS.
    private static bool IsHeld(IOException cause) => (cause.HResult & 0xFFFF) == 16;

    private int Try(Func<int> action)
    {
        if (_failed || _disposed)
        {
            throw Lost(null);
        }

        try
        {
            return action();
        }
        catch (Exception cause) when (IsPortFailure(cause))
        {
            _failed = true;
            throw Lost(cause);
        }
    }

    private PortException Lost(Exception? cause) => new(PortTrouble.Failed, $"{Name} has failed; it may have been unplugged.", cause);

    private void Close()
    {
        try
        {
            _port.Dispose();
        }
        catch (Exception cause) when (IsPortFailure(cause))
        {
            // It is gone already: nothing is left to close.
        }
    }
}

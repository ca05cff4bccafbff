using System.Net.Sockets;

namespace FoamDevice.Host;

/// <summary>Lets other programs of the same user reach the one that holds a port, through a local socket.</summary>
public sealed class ControlServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly string _socketPath;
    private readonly Func<ControlCommand, Task<ControlReply>> _handle;
    private readonly Socket _listener;
    private readonly CancellationTokenSource _ending = new();
    private readonly Task _accepting;

    private ControlServer(string socketPath, Func<ControlCommand, Task<ControlReply>> handle, Socket listener)
    {
        _socketPath = socketPath;
        _handle = handle;
        _listener = listener;
        _accepting = AcceptAsync();
    }

    /// <summary>Starts listening. Only the holder of the port's lock may: a socket left behind by a program that died is replaced.</summary>
    /// <param name="socketPath">From <see cref="PortLock.SocketPath"/>.</param>
    /// <param name="handle">Carries a command out; called from any thread, so it goes through <see cref="SessionPump.InvokeAsync"/>.</param>
    public static ControlServer Start(string socketPath, Func<ControlCommand, Task<ControlReply>> handle)
    {
        File.Delete(socketPath);
        var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(socketPath));
        listener.Listen();
        return new ControlServer(socketPath, handle, listener);
    }

    /// <summary>Stops listening and lets the command under way end.</summary>
    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync().ConfigureAwait(false);
        _listener.Dispose();
        await _accepting.ConfigureAwait(false);
        _ending.Dispose();
        HeldFile.Delete(_socketPath);
    }

    private async Task AcceptAsync()
    {
        while (!_ending.IsCancellationRequested)
        {
            try
            {
                using Socket caller = await _listener.AcceptAsync(_ending.Token).ConfigureAwait(false);
                await ServeAsync(caller).ConfigureAwait(false);
            }
            catch (Exception end) when (end is OperationCanceledException or SocketException or IOException or ObjectDisposedException)
            {
                // The caller went away, or this side is ending.
            }
        }
    }

    private async Task ServeAsync(Socket caller)
    {
        using var stream = new NetworkStream(caller);
        using var limit = new CancellationTokenSource(Patience);
        ControlRequest? request = await ControlLine.ReadAsync<ControlRequest>(stream, limit.Token).ConfigureAwait(false);
        ControlReply reply = request is null
            ? new ControlReply(false, "The request could not be read; it is one line such as {\"command\":\"status\"}.", null)
            : await _handle(request.Command).WaitAsync(limit.Token).ConfigureAwait(false);
        await ControlLine.WriteAsync(stream, reply, limit.Token).ConfigureAwait(false);
    }
}

using System.Net.Sockets;

namespace FoamDevice.Host;

/// <summary>Asks the program that holds a port.</summary>
public static class ControlClient
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Sends a command to the holder of a port.</summary>
    /// <param name="folder">The runtime folder.</param>
    /// <param name="portName">The port.</param>
    /// <param name="command">The command.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The answer; null when nobody listens there, or it gave none in time.</returns>
    public static async Task<ControlReply?> SendAsync(string folder, string portName, ControlCommand command, CancellationToken cancellation)
    {
        string path = PortFiles.Of(folder, portName).Socket;
        if (!File.Exists(path))
        {
            return null;
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        try
        {
            using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), limit.Token).ConfigureAwait(false);
            using var stream = new NetworkStream(socket);
            await ControlLine.WriteAsync(stream, new ControlRequest(command), limit.Token).ConfigureAwait(false);
            return await ControlLine.ReadAsync<ControlReply>(stream, limit.Token).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is SocketException or IOException || (failure is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return null;
        }
    }
}

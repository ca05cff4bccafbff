using System.Net;
using System.Net.Sockets;

namespace FoamDevice.Web.Tests.Benches;

/// <summary>The wireless network between a page and its bench: a relay that can lose what the bench says, and cut everybody off.</summary>
internal sealed class PageWire : IAsyncDisposable
{
    private readonly int _benchPort;
    private readonly CancellationTokenSource _ending = new();
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task _listening;
    private CancellationTokenSource _cut = new();
    private volatile bool _isDeaf;
    private volatile bool _isOut;

    /// <summary>Connects a bench.</summary>
    /// <param name="bench">Where its page is.</param>
    public PageWire(Uri bench)
    {
        _benchPort = bench.Port;
        _listener.Start();
        _listening = ListenAsync();
    }

    /// <summary>Where the page is through this wire.</summary>
    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    /// <summary>What pages say still comes to the bench; what the bench says is lost from now on.</summary>
    public void LoseAnswers() => _isDeaf = true;

    /// <summary>Cuts all connections, and refuses new ones.</summary>
    public void Cut()
    {
        _isOut = true;
        _cut.Cancel();
    }

    /// <summary>New connections are good again.</summary>
    public void Mend()
    {
        _cut.Dispose();
        _cut = new CancellationTokenSource();
        (_isDeaf, _isOut) = (false, false);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Cut();
        await _ending.CancelAsync();
        _listener.Stop();
        await _listening;
        _cut.Dispose();
        _ending.Dispose();
    }

    private async Task ListenAsync()
    {
        try
        {
            while (!_ending.IsCancellationRequested)
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(_ending.Token));
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The wire is taken away.
        }
    }

    private async Task ServeAsync(TcpClient page)
    {
        using (page)
        using (var bench = new TcpClient())
        {
            try
            {
                CancellationToken cut = _cut.Token;
                if (_isOut)
                    return;

                await bench.ConnectAsync(IPAddress.Loopback, _benchPort, cut);
                await Task.WhenAny(CopyAsync(page, bench, () => false, cut), CopyAsync(bench, page, () => _isDeaf, cut));
            }
            catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                // Cut.
            }
        }
    }

    private static async Task CopyAsync(TcpClient from, TcpClient to, Func<bool> isLost, CancellationToken cut)
    {
        byte[] buffer = new byte[16_384];
        for (int count = await from.GetStream().ReadAsync(buffer, cut); count > 0; count = await from.GetStream().ReadAsync(buffer, cut))
        {
            if (!isLost())
                await to.GetStream().WriteAsync(buffer.AsMemory(0, count), cut);
        }
    }
}

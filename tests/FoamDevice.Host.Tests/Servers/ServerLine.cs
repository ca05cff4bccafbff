using System.Net;
using System.Net.Sockets;

namespace FoamDevice.Host.Tests;

/// <summary>The network between a bench and a server: it can be cut after any byte, and be held up.</summary>
internal sealed class ServerLine : IDisposable
{
    private readonly Lock _gate = new();
    private readonly List<TcpClient> _open = [];
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ManualResetEventSlim _flows = new(initialState: true);
    private readonly Uri _server;
    private long _budget = long.MaxValue;

    /// <param name="address">Of a database on the server.</param>
    public ServerLine(string address)
    {
        _server = new Uri(address);
        _listener.Start();
        Address = address.Replace($":{_server.Port}/", $":{((IPEndPoint)_listener.LocalEndpoint).Port}/", StringComparison.Ordinal);
        new Thread(Accept) { IsBackground = true }.Start();
    }

    /// <summary>Of the same database, over this line.</summary>
    public string Address { get; }

    /// <summary>Bytes that have passed, both ways together.</summary>
    public long Passed { get; private set; }

    /// <summary>It was cut.</summary>
    public bool IsCut
    {
        get
        {
            lock (_gate)
                return _budget <= 0;
        }
    }

    /// <summary>Lets so many bytes pass, then breaks every connection and lets none be made.</summary>
    public void CutAfter(long bytes)
    {
        lock (_gate)
            _budget = bytes;
    }

    /// <summary>All passes again.</summary>
    public void Mend() => CutAfter(long.MaxValue);

    /// <summary>What is sent stays on the way.</summary>
    public void Hold() => _flows.Reset();

    /// <summary>It arrives after all.</summary>
    public void Release() => _flows.Set();

    public void Dispose()
    {
        _listener.Stop();
        Release();
        Break();
    }

    private void Accept()
    {
        try
        {
            while (true)
            {
                TcpClient client = _listener.AcceptTcpClient();
                if (IsCut)
                    client.Dispose();
                else
                    Join(client, new TcpClient(_server.Host, _server.Port));
            }
        }
        catch (SocketException)
        {
            // The listener was stopped, or the server behind it is down: either way nothing more gets through.
            _listener.Stop();
        }
    }

    private void Join(TcpClient client, TcpClient server)
    {
        lock (_gate)
            _open.AddRange([client, server]);

        new Thread(() => Pump(client, server)) { IsBackground = true }.Start();
        new Thread(() => Pump(server, client)) { IsBackground = true }.Start();
    }

    private void Pump(TcpClient from, TcpClient to)
    {
        byte[] buffer = new byte[4_096];
        try
        {
            for (int count = from.GetStream().Read(buffer); count > 0; count = from.GetStream().Read(buffer))
            {
                _flows.Wait();
                int allowed = Take(count);
                to.GetStream().Write(buffer, 0, allowed);
                if (allowed < count)
                    Break();
            }
        }
        catch (Exception cut) when (cut is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // Cut, or one side has hung up; the other is told below.
        }

        from.Dispose();
        to.Dispose();
    }

    private int Take(int count)
    {
        lock (_gate)
        {
            int allowed = (int)Math.Min(count, Math.Max(0, _budget));
            _budget -= _budget == long.MaxValue ? 0 : count;
            Passed += allowed;
            return allowed;
        }
    }

    private void Break()
    {
        lock (_gate)
        {
            foreach (TcpClient connection in _open)
                connection.Dispose();

            _open.Clear();
        }
    }
}

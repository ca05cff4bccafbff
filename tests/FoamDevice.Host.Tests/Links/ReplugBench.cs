namespace FoamDevice.Host.Tests;

/// <summary>Ports in virtual time, and a device that is plugged into one of them at a time; a host that opens and leaves them as the pump does.</summary>
internal sealed class ReplugBench
{
    private readonly List<string> _ports;
    private readonly ReopenRule _reopen = new();
    private readonly PortSearch _search;
    private readonly Action<ulong>? _conduct;
    private string? _devicePort;
    private bool _isOpen = true;

    /// <summary>A host in the middle of a run over a port.</summary>
    public ReplugBench(SessionBench host, IEnumerable<string> ports, string at)
    {
        Host = host;
        _ports = [.. ports];
        _devicePort = at;
        _search = new PortSearch(at, () => [.. _ports]);
        _search.Found(host.Session);
        _conduct = host.AfterTurn;
        host.AfterTurn = Turn;
    }

    public SessionBench Host { get; }

    public void Unplug()
    {
        _ports.Remove(_devicePort!);
        _devicePort = null;
        Host.CutLine();
    }

    public void Plug(string port)
    {
        _ports.Add(port);
        _devicePort = port;
    }

    /// <summary>The device leaves, its old port stays, as a hub or a pseudo-terminal may have it.</summary>
    public void MoveTo(string port)
    {
        Host.CutLine();
        Plug(port);
    }

    public void UntilFoundOn(string port, double withinSeconds)
    {
        ulong plugged = Host.Now;
        Host.RunUntil(() => _isOpen && _search.Current == port && Host.Session.IsReady && Host.Session.LastHeardMicroseconds > plugged, withinSeconds);
    }

    private void Turn(ulong now)
    {
        _isOpen = _isOpen && !_reopen.MustReopen(Host.Session, now) && !_search.MustLeave(Host.Session, now);
        if (!_isOpen && _reopen.MayOpen(now))
        {
            Open(_search.Next(Host.Session, now), now);
        }

        if (_isOpen)
        {
            _search.Found(Host.Session);
        }

        _conduct?.Invoke(now);
    }

    private void Open(string port, ulong now)
    {
        if (!_ports.Contains(port))
        {
            _reopen.Failed(now);
            return;
        }

        _isOpen = true;
        _reopen.Opened(now);
        _search.Opened(now);
        Host.Session.Open(now);
        if (port == _devicePort)
        {
            Host.MendLine();
        }
        else
        {
            Host.CutLine();
        }
    }
}

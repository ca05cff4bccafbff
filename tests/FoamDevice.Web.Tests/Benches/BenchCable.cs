using System.Diagnostics;
using FoamDevice.Host;

namespace FoamDevice.Web.Tests.Benches;

/// <summary>The cable between a program and a bench in the same process; any thread may use it.</summary>
internal sealed class BenchCable
{
    /// <summary>The name of its port.</summary>
    public const string PortName = "bench-port";

    private readonly Lock _guard = new();
    private readonly Queue<byte> _toDevice = new();
    private readonly Queue<byte> _toHost = new();
    private bool _isPlugged = true;
    private int _plugging;
    private int _readers;
    private long _readAt;

    /// <summary>The ports there are: this one while it is plugged in.</summary>
    public IReadOnlyList<string> Ports
    {
        get
        {
            lock (_guard)
                return _isPlugged ? [PortName] : [];
        }
    }

    /// <summary>How long the program at the port has not looked; null when none has it open.</summary>
    public TimeSpan? SinceRead
    {
        get
        {
            lock (_guard)
                return _readers == 0 ? null : Stopwatch.GetElapsedTime(_readAt);
        }
    }

    /// <summary>Opens the port.</summary>
    /// <exception cref="PortException">The cable is out.</exception>
    public IBytePort Open(string name)
    {
        lock (_guard)
        {
            if (!_isPlugged || name != PortName)
                throw new PortException(PortTrouble.Missing, $"There is no port {name}. Is the cable plugged in?");

            _readers++;
            _readAt = Stopwatch.GetTimestamp();
            _toHost.Clear();
            return new BenchPort(this, _plugging);
        }
    }

    /// <summary>Pulls the cable, or plugs it in.</summary>
    public void Plug(bool isPlugged)
    {
        lock (_guard)
        {
            _isPlugged = isPlugged;
            _plugging++;
            _toDevice.Clear();
            _toHost.Clear();
        }
    }

    /// <summary>What the program at the port takes.</summary>
    public int HostReads(byte[] buffer, int plugging)
    {
        lock (_guard)
        {
            MustBe(plugging);
            _readAt = Stopwatch.GetTimestamp();
            return Take(_toHost, buffer);
        }
    }

    /// <summary>What the program at the port sends.</summary>
    public void HostWrites(ReadOnlySpan<byte> bytes, int plugging)
    {
        lock (_guard)
        {
            MustBe(plugging);
            Put(_toDevice, bytes);
        }
    }

    /// <summary>The program has closed the port.</summary>
    public void HostLeaves()
    {
        lock (_guard)
            _readers--;
    }

    /// <summary>What the bench takes.</summary>
    public int DeviceReads(byte[] buffer)
    {
        lock (_guard)
            return Take(_toDevice, buffer);
    }

    /// <summary>What the bench sends; lost when the cable is out or nobody listens.</summary>
    public void DeviceWrites(ReadOnlySpan<byte> bytes)
    {
        lock (_guard)
        {
            if (_isPlugged && _readers > 0)
                Put(_toHost, bytes);
        }
    }

    private static int Take(Queue<byte> from, byte[] buffer)
    {
        int count = 0;
        while (count < buffer.Length && from.TryDequeue(out byte next))
            buffer[count++] = next;
        return count;
    }

    private static void Put(Queue<byte> to, ReadOnlySpan<byte> bytes)
    {
        foreach (byte one in bytes)
            to.Enqueue(one);
    }

    private void MustBe(int plugging)
    {
        if (!_isPlugged || plugging != _plugging)
            throw new PortException(PortTrouble.Failed, $"{PortName} failed: the cable was pulled.");
    }
}

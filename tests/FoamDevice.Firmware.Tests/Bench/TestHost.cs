using FoamDevice.Protocol;

namespace FoamDevice.Firmware.Tests;

/// <summary>A host that does what a test says and remembers what the device told: Protocol's own endpoint over the simulated line.</summary>
internal sealed class TestHost(uint session) : IHostHandler
{
    private readonly List<Message> _events = [];
    private readonly List<EventType> _types = [];
    private readonly List<ulong> _times = [];
    private readonly List<uint> _sequences = [];
    private readonly List<(uint First, uint Last)> _lost = [];
    private uint _lastSequence;

    public HostEndpoint Endpoint { get; private set; } = null!;

    public Refusal? LastRefusal { get; private set; }

    /// <summary>The body of the last reply.</summary>
    public byte[] LastReply { get; private set; } = [];

    public uint BootId { get; private set; }

    /// <summary>What the last hello said.</summary>
    public bool RunWasOpen { get; private set; }

    /// <summary>Keep events in the device's journal.</summary>
    public bool Acknowledges { get; set; } = true;

    public IReadOnlyList<EventType> Types => _types;

    public IReadOnlyList<ulong> Times => _times;

    /// <summary>Sequence numbers in the order in which the events came.</summary>
    public IReadOnlyList<uint> Sequences => _sequences;

    /// <summary>Ranges that the device had to forget.</summary>
    public IReadOnlyList<(uint First, uint Last)> Lost => _lost;

    public static TestHost Create(uint session = 7)
    {
        var host = new TestHost(session);
        host.Endpoint = new HostEndpoint(host, host.Session);
        return host;
    }

    public uint Session { get; } = session;

    public IEnumerable<T> Events<T>()
        where T : Message => _events.OfType<T>();

    public int Count(EventType type) => _types.Count(t => t == type);

    uint IHostHandler.Opened(HelloReply device)
    {
        uint last = device.BootId == BootId ? _lastSequence : 0;
        BootId = device.BootId;
        RunWasOpen = device.RunWasOpen;
        return last;
    }

    void IHostHandler.VersionRefused(HelloReply device)
    {
    }

    void IHostHandler.LinkLost()
    {
    }

    void IHostHandler.EventReceived(EventHeader header, PayloadReader body)
    {
        _lastSequence = header.Sequence;
        _sequences.Add(header.Sequence);
        _types.Add(header.Type);
        _times.Add(header.TimeMicroseconds);
        if (EventMessages.For(header.Type) is { } message)
        {
            message.Read(body);
            Assert.False(body.Failed);
            _events.Add(message);
        }

        if (Acknowledges)
            Endpoint.Acknowledge(header.Sequence);
    }

    void IHostHandler.EventsLost(uint bootId, uint firstSequence, uint lastSequence) => _lost.Add((firstSequence, lastSequence));

    void IHostHandler.StatusReceived(Status status)
    {
    }

    void IHostHandler.RequestEnded(RequestType type, RequestOutcome outcome, PayloadReader reply, Refusal refusal)
    {
        LastRefusal = outcome == RequestOutcome.Refused ? Copy(refusal) : null;
        LastReply = outcome == RequestOutcome.Done ? reply.Buffer[reply.Position..(reply.Position + reply.Remaining)] : [];
    }

    /// <summary>The last reply as a message.</summary>
    public T Reply<T>()
        where T : Message, new()
    {
        var message = new T();
        var reader = new PayloadReader();
        reader.Begin(LastReply, 0, LastReply.Length);
        message.Read(reader);
        Assert.False(reader.Failed);
        return message;
    }

    private static Refusal Copy(Refusal refusal) =>
        new() { Code = refusal.Code, Field = refusal.Field, Value = refusal.Value, Limit = refusal.Limit };
}

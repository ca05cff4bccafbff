namespace FoamDevice.Protocol.Tests;

/// <summary>A host that stores every event and notes what it was told.</summary>
internal sealed class TestHost : IHostHandler
{
    private readonly Dictionary<uint, uint> _stored = [];

    public TestHost(uint session = 0xC0FFEE) => Endpoint = new HostEndpoint(this, session);

    public HostEndpoint Endpoint { get; }

    public bool Acknowledges { get; set; } = true;

    /// <summary>Every event that was received, in order.</summary>
    public List<(uint BootId, uint Sequence)> Events { get; } = [];

    public List<(uint BootId, uint First, uint Last)> Lost { get; } = [];

    /// <summary>How each request ended; the reply's number or the refusal's code with it.</summary>
    public List<(RequestOutcome Outcome, uint Detail)> Ended { get; } = [];

    public Refusal? LastRefusal { get; private set; }

    public int TimesOpened { get; private set; }

    public int TimesLost { get; private set; }

    public int TimesRefused { get; private set; }

    public uint Opened(HelloReply device)
    {
        TimesOpened++;
        return _stored.GetValueOrDefault(device.BootId);
    }

    public void VersionRefused(HelloReply device) => TimesRefused++;

    public void LinkLost() => TimesLost++;

    public void EventReceived(EventHeader header, PayloadReader body)
    {
        Events.Add((header.BootId, header.Sequence));
        if (Acknowledges)
        {
            _stored[header.BootId] = header.Sequence;
            Endpoint.Acknowledge(header.Sequence);
        }
    }

    public void EventsLost(uint bootId, uint firstSequence, uint lastSequence) => Lost.Add((bootId, firstSequence, lastSequence));

    public void StatusReceived(Status status)
    {
    }

    public void RequestEnded(RequestType type, RequestOutcome outcome, PayloadReader reply, Refusal refusal)
    {
        LastRefusal = outcome == RequestOutcome.Refused ? refusal : LastRefusal;
        Ended.Add((outcome, outcome == RequestOutcome.Done ? reply.U32() : 0));
    }
}

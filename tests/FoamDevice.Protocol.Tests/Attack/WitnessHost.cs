namespace FoamDevice.Protocol.Tests;

/// <summary>A host that stores what it is told about events, received and lost, and holds both against its own sense.</summary>
internal sealed class WitnessHost : IHostHandler
{
    private readonly Dictionary<uint, uint> _known = [];

    public WitnessHost(uint session) => Endpoint = new HostEndpoint(this, session);

    public HostEndpoint Endpoint { get; }

    /// <summary>Whether every event of every start came once, in order, or was declared lost, and nothing came twice.</summary>
    public bool HasSeenEachEventOnce { get; private set; } = true;

    public int Received { get; private set; }

    public uint Lost { get; private set; }

    /// <summary>The ends of all requests so far; the number in the reply with it.</summary>
    public List<(RequestOutcome Outcome, uint Reply)> Ended { get; } = [];

    /// <summary>The last event of a start that was received or declared lost.</summary>
    public uint KnownUpTo(uint bootId) => _known.GetValueOrDefault(bootId);

    public uint Opened(HelloReply device) => KnownUpTo(device.BootId);

    public void EventReceived(EventHeader header, PayloadReader body)
    {
        Received++;
        Advance(header.BootId, header.Sequence, header.Sequence);
        Endpoint.Acknowledge(header.Sequence);
    }

    public void EventsLost(uint bootId, uint firstSequence, uint lastSequence)
    {
        Lost += lastSequence - firstSequence + 1;
        Advance(bootId, firstSequence, lastSequence);
    }

    public void RequestEnded(RequestType type, RequestOutcome outcome, PayloadReader reply, Refusal refusal) =>
        Ended.Add((outcome, outcome == RequestOutcome.Done ? reply.U32() : 0));

    public void VersionRefused(HelloReply device)
    {
    }

    public void LinkLost()
    {
    }

    public void StatusReceived(Status status)
    {
    }

    private void Advance(uint bootId, uint first, uint last)
    {
        HasSeenEachEventOnce &= first == KnownUpTo(bootId) + 1 && last >= first;
        _known[bootId] = last;
    }
}

namespace FoamDevice.Protocol
{
    /// <summary>What the host does with what the device says. Called from within <see cref="HostEndpoint"/>'s methods.</summary>
    public interface IHostHandler
    {
        /// <summary>The session is open, for the first time or again.</summary>
        /// <returns>The last event of this boot that is stored, 0 for none: the stream goes on after it.</returns>
        uint Opened(HelloReply device);

        /// <summary>The device speaks another version and can't be talked to.</summary>
        void VersionRefused(HelloReply device);

        /// <summary>Nothing was heard for a second.</summary>
        void LinkLost();

        /// <summary>The next event, in order, exactly once. It is acknowledged only when <see cref="HostEndpoint.Acknowledge"/> says so.</summary>
        void EventReceived(EventHeader header, PayloadReader body);

        /// <summary>Events that are gone for good: the journal no longer holds them.</summary>
        void EventsLost(uint bootId, uint firstSequence, uint lastSequence);

        /// <summary>A status came.</summary>
        void StatusReceived(Status status);

        /// <summary>The request under way has ended.</summary>
        void RequestEnded(RequestType type, RequestOutcome outcome, PayloadReader reply, Refusal refusal);
    }
}

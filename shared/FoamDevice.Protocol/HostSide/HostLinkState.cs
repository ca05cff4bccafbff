namespace FoamDevice.Protocol
{
    /// <summary>How the host's side of the conversation stands.</summary>
    public enum HostLinkState : byte
    {
        /// <summary>Not opened.</summary>
        Closed = 0,

        /// <summary>Saying hello until the device answers; also after the link was lost.</summary>
        Greeting = 1,

        /// <summary>The session is open and the device was heard within the last second.</summary>
        Open = 2,

        /// <summary>The device speaks another major version.</summary>
        Refused = 3,
    }
}

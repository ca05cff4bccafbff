namespace FoamDevice.Protocol
{
    /// <summary>What a frame is: its first byte.</summary>
    public enum FrameKind : byte
    {
        /// <summary>No frame.</summary>
        None = 0,

        /// <summary>Host to device: opens a conversation (<see cref="Protocol.Hello"/>).</summary>
        Hello = 1,

        /// <summary>Device to host: who it is, and whether it will talk (<see cref="Protocol.HelloReply"/>).</summary>
        HelloReply = 2,

        /// <summary>Host to device: conversation, request type, body.</summary>
        Request = 3,

        /// <summary>Device to host: request type, body. Carries the request's number.</summary>
        Reply = 4,

        /// <summary>Device to host: why a request was not carried out (<see cref="Protocol.Refusal"/>). Carries the request's number.</summary>
        Refusal = 5,

        /// <summary>Device to host: one numbered fact (<see cref="EventHeader"/>, body).</summary>
        Event = 6,

        /// <summary>Host to device, at least every 250 ms: the host lives, and what it has stored (<see cref="Protocol.HostBeat"/>).</summary>
        HostBeat = 7,

        /// <summary>Device to host, at least every 250 ms: how it stands (<see cref="Protocol.Status"/>).</summary>
        Status = 8,

        /// <summary>Host to device: cut the drivers now. No number, no body, accepted in every state and from anyone.</summary>
        Abort = 9,

        /// <summary>Device to host: the abort was carried out (<see cref="Protocol.AbortReply"/>).</summary>
        AbortReply = 10,
    }
}

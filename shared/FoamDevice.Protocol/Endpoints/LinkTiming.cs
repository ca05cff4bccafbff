namespace FoamDevice.Protocol
{
    /// <summary>Times of the conversation, µs.</summary>
    public static class LinkTiming
    {
        /// <summary>Both sides speak at least so often; kept below the promised 250 ms by a slow turn.</summary>
        public const ulong BeatMicroseconds = 200_000;

        /// <summary>So long a silence is a lost link.</summary>
        public const ulong SilenceMicroseconds = 1_000_000;

        /// <summary>A request without a reply is sent again after this.</summary>
        public const ulong RequestRetryMicroseconds = 300_000;

        /// <summary>So long after it was made a request is no longer sent, whatever the link does: ten sendings, and no start that nobody expects any more.</summary>
        public const ulong RequestLifeMicroseconds = 3_000_000;

        /// <summary>A hello without a reply is sent again after this.</summary>
        public const ulong HelloRetryMicroseconds = 250_000;

        /// <summary>An abort without a reply is sent again after this.</summary>
        public const ulong AbortRetryMicroseconds = 50_000;

        /// <summary>Events that nobody acknowledged are sent again after this.</summary>
        public const ulong EventRetryMicroseconds = 400_000;

        /// <summary>So many events are sent ahead of the acknowledgement.</summary>
        public const uint EventWindow = 16;

        /// <summary>A host that is silent for longer than this ends Service, as a stop would.</summary>
        public const ulong ServiceSilenceMicroseconds = 10_000_000;
    }
}

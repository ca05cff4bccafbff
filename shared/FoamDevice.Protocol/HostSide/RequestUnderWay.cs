namespace FoamDevice.Protocol
{
    /// <summary>The host's one request: its bytes, kept so that each repeat is the same, and when they are to be sent. The chip does without it.</summary>
    internal sealed class RequestUnderWay
    {
        private readonly byte[] _frame = new byte[FrameFormat.MaxWireBytes];
        private int _length;
        private ulong _madeAt;
        private ulong _sentAt;
        private bool _repeats;

        /// <summary>What became of it.</summary>
        public RequestOutcome Outcome { get; private set; }

        /// <summary>No answer has come yet.</summary>
        public bool IsPending => Outcome == RequestOutcome.Pending;

        /// <summary>It is to be sent now, for the first time or again.</summary>
        public bool IsDue { get; private set; }

        /// <summary>Its number; the answer carries it.</summary>
        public ushort Number { get; private set; }

        /// <summary>What is asked for.</summary>
        public RequestType Type { get; private set; }

        /// <summary>Makes the next request, under the next number.</summary>
        public void Make(FrameWriter writer, uint conversation, RequestType type, Message body, ulong nowMicroseconds)
        {
            Number++;
            Type = type;
            writer.Begin(FrameKind.Request, Number);
            writer.Payload.U32(conversation);
            writer.Payload.U8((byte)type);
            if (body != null)
            {
                body.Write(writer.Payload);
            }

            _length = writer.End(_frame, 0);
            _madeAt = nowMicroseconds;
            _repeats = true;
            IsDue = true;
            Outcome = RequestOutcome.Pending;
        }

        /// <summary>Gives the bytes, which are sent now.</summary>
        /// <returns>How many.</returns>
        public int Send(byte[] output, ulong nowMicroseconds)
        {
            IsDue = false;
            _sentAt = nowMicroseconds;
            System.Array.Copy(_frame, 0, output, 0, _length);
            return _length;
        }

        /// <summary>Whether nobody may wait for its answer any longer: too old, or not to be repeated and long sent.</summary>
        public bool HasExpired(ulong nowMicroseconds)
        {
            return IsPending && (nowMicroseconds - _madeAt >= LinkTiming.RequestLifeMicroseconds || (!_repeats && IsRetryTime(nowMicroseconds)));
        }

        /// <summary>Has it sent again, once the answer to the last sending stays away.</summary>
        public void Retry(ulong nowMicroseconds) => IsDue |= IsPending && IsRetryTime(nowMicroseconds);

        /// <summary>Has it sent again at once: the session was opened anew.</summary>
        public void Resume() => IsDue = IsPending && _repeats;

        /// <summary>Never sends it again. What was sent may still be answered.</summary>
        public void StopSending()
        {
            IsDue = false;
            _repeats = false;
        }

        /// <summary>It is over.</summary>
        public void End(RequestOutcome outcome)
        {
            Outcome = outcome;
            IsDue = false;
        }

        private bool IsRetryTime(ulong now) => now - _sentAt >= LinkTiming.RequestRetryMicroseconds;
    }
}

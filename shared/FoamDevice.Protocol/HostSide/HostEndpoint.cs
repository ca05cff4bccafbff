namespace FoamDevice.Protocol
{
    /// <summary>The host's side of the conversation: bytes and time in, frames and facts out, no I/O. The chip does without it.</summary>
    public sealed class HostEndpoint
    {
        private readonly IHostHandler _handler;
        private readonly uint _session;
        private readonly FrameReader _reader = new FrameReader();
        private readonly FrameWriter _writer = new FrameWriter();
        private readonly byte[] _output = new byte[FrameFormat.MaxWireBytes];
        private readonly RequestUnderWay _request = new RequestUnderWay();
        private readonly Hello _hello = new Hello();
        private readonly HostBeat _beat = new HostBeat();
        private readonly Refusal _refusal = new Refusal();
        private readonly EventHeader _header = new EventHeader();

        private int _outputLength;
        private bool _helloDue;
        private ulong _helloSent;
        private bool _beatDue;
        private ulong _beatSent;
        private bool _abortDue;
        private ulong _abortSent;
        private uint _expected;
        private uint _conversation;
        private ulong _now;

        /// <summary>Makes the endpoint.</summary>
        /// <param name="handler">Takes what the device says.</param>
        /// <param name="session">Random, not 0: names this host process to the device.</param>
        public HostEndpoint(IHostHandler handler, uint session)
        {
            _handler = handler;
            _session = session;
        }

        /// <summary>How the conversation stands.</summary>
        public HostLinkState State { get; private set; }

        /// <summary>The device, as of its last hello.</summary>
        public HelloReply Device { get; } = new HelloReply();

        /// <summary>The last status.</summary>
        public Status Status { get; } = new Status();

        /// <summary>What became of the last request.</summary>
        public RequestOutcome Outcome => _request.Outcome;

        /// <summary>An abort was sent and is not confirmed yet.</summary>
        public bool AbortPending { get; private set; }

        /// <summary>When the device was last heard, µs.</summary>
        public ulong LastHeard { get; private set; }

        /// <summary>Bytes received, frames or not: tells silence from noise.</summary>
        public ulong ReceivedBytes { get; private set; }

        /// <summary>Good frames received.</summary>
        public uint GoodFrames => _reader.GoodFrames;

        /// <summary>Damaged frames received.</summary>
        public uint DamagedFrames => _reader.DamagedFrames;

        /// <summary>The frame to be written next; see <see cref="PrepareOutput"/>.</summary>
        public byte[] Output => _output;

        /// <summary>The device answered that another session is alive; hello goes on being said.</summary>
        public bool IsBusy => State == HostLinkState.Greeting && Device.Verdict == HelloVerdict.Busy;

        /// <summary>Starts saying hello. After a lost port it goes on with the same session, so that a request that was under way still acts once.</summary>
        public void Open(ulong nowMicroseconds)
        {
            _now = nowMicroseconds;
            _reader.Restart();
            _outputLength = 0;
            LastHeard = nowMicroseconds;
            Greet();
        }

        /// <summary>Sends a request and repeats it until it is answered, or too old: see <see cref="LinkTiming.RequestLifeMicroseconds"/>. One at a time.</summary>
        /// <returns>False when one is under way or the session is not open; nothing was sent then.</returns>
        public bool Send(RequestType type, Message body)
        {
            bool may = !_request.IsPending && State == HostLinkState.Open;
            if (may)
            {
                _request.Make(_writer, _conversation, type, body, _now);
            }

            return may;
        }

        /// <summary>
        /// Cuts the drivers: goes ahead of everything, in any state, and is repeated until the device confirms. A request that is under way is not sent
        /// again: it may still be answered, else it ends with <see cref="RequestOutcome.NoAnswer"/>.
        /// </summary>
        public void Abort()
        {
            AbortPending = true;
            _abortDue = true;

            // What waits to be written is dropped: beats and hellos are repeated. A request is not: it was made before the abort, and in Idle, where an
            // abort latches nothing, it would start motion after it.
            _outputLength = 0;
            _request.StopSending();
        }

        /// <summary>Every event of this boot up to <paramref name="sequence"/> is stored.</summary>
        public void Acknowledge(uint sequence)
        {
            _beat.AcknowledgedSequence = sequence;
            _beatDue = true;
        }

        /// <summary>Takes bytes from the line.</summary>
        public void Receive(byte[] data, int offset, int count, ulong nowMicroseconds)
        {
            _now = nowMicroseconds;
            ReceivedBytes += (ulong)count;
            for (int i = 0; i < count; i++)
            {
                if (_reader.Feed(data[offset + i]))
                {
                    Take(nowMicroseconds);
                }
            }
        }

        /// <summary>Makes the next frame, if one is due and none waits. Also notices silence.</summary>
        /// <returns>Its length in bytes, 0 when there is nothing to say.</returns>
        public int PrepareOutput(ulong nowMicroseconds)
        {
            _now = nowMicroseconds;
            CheckSilence(nowMicroseconds);
            CheckRequest(nowMicroseconds);
            if (_outputLength == 0)
            {
                _outputLength = MakeFrame(nowMicroseconds);
            }

            return _outputLength;
        }

        /// <summary>The frame in <see cref="Output"/> was written.</summary>
        public void OutputSent() => _outputLength = 0;

        private void Greet()
        {
            State = HostLinkState.Greeting;
            _helloDue = true;
        }

        private void CheckSilence(ulong now)
        {
            if (State == HostLinkState.Open && now - LastHeard >= LinkTiming.SilenceMicroseconds)
            {
                Greet();
                _handler.LinkLost();
            }
        }

        private void CheckRequest(ulong now)
        {
            if (_request.HasExpired(now))
            {
                // It may be what waits to be written. Everything else that may is repeated anyway.
                _outputLength = 0;
                EndRequest(RequestOutcome.NoAnswer);
            }
            else if (State == HostLinkState.Open)
            {
                _request.Retry(now);
            }
        }

        private int MakeFrame(ulong now)
        {
            if (AbortPending && (_abortDue || now - _abortSent >= LinkTiming.AbortRetryMicroseconds))
            {
                _abortDue = false;
                _abortSent = now;
                return Make(FrameKind.Abort, null);
            }

            return State switch
            {
                HostLinkState.Greeting => MakeHello(now),
                HostLinkState.Open => MakeRequestOrBeat(now),
                _ => 0,
            };
        }

        private int MakeHello(ulong now)
        {
            if (!_helloDue && now - _helloSent < LinkTiming.HelloRetryMicroseconds)
            {
                return 0;
            }

            _helloDue = false;
            _helloSent = now;
            _hello.ProtocolMajor = ProtocolVersion.Major;
            _hello.ProtocolMinor = ProtocolVersion.Minor;
            _hello.Session = _session;
            return Make(FrameKind.Hello, _hello);
        }

        private int MakeRequestOrBeat(ulong now)
        {
            if (_request.IsDue)
            {
                return _request.Send(_output, now);
            }

            if (!_beatDue && now - _beatSent < LinkTiming.BeatMicroseconds)
            {
                return 0;
            }

            _beatDue = false;
            _beatSent = now;
            _beat.Session = _session;
            _beat.BootId = Device.BootId;
            return Make(FrameKind.HostBeat, _beat);
        }

        private int Make(FrameKind kind, Message message)
        {
            _writer.Begin(kind, 0);
            if (message != null)
            {
                message.Write(_writer.Payload);
            }

            return _writer.End(_output, 0);
        }

        private void Take(ulong now)
        {
            switch (_reader.Kind)
            {
                case FrameKind.HelloReply:
                    TakeHelloReply(now);
                    break;
                case FrameKind.AbortReply:
                    // An abort that has not left yet can't be the one that is confirmed.
                    AbortPending = _abortDue;
                    Heard(now);
                    break;
                case FrameKind.Reply:
                case FrameKind.Refusal:
                    TakeAnswer(now);
                    break;
                case FrameKind.Event:
                    TakeEvent(now);
                    break;
                case FrameKind.Status:
                    TakeStatus(now);
                    break;
            }
        }

        private void TakeHelloReply(ulong now)
        {
            if (State != HostLinkState.Greeting || _reader.Payload.Remaining < Hello.VersionBytes)
            {
                return;
            }

            uint bootBefore = Device.BootId;
            Device.Read(_reader.Payload);
            if (Device.ProtocolMajor != ProtocolVersion.Major)
            {
                State = HostLinkState.Refused;
                _handler.VersionRefused(Device);
                if (_request.IsPending)
                {
                    EndRequest(RequestOutcome.NoAnswer);
                }

                return;
            }

            if (_reader.Payload.Failed || Device.Session != _session || Device.Verdict != HelloVerdict.Accepted)
            {
                Device.BootId = bootBefore;
                return;
            }

            Heard(now);
            State = HostLinkState.Open;
            uint stored = _handler.Opened(Device);
            Resume(stored, Device);
            bool forgotten = _conversation != Device.Conversation;
            _conversation = Device.Conversation;
            if (forgotten && _request.IsPending)
            {
                // The device no longer knows whether it carried the request out: sent again it could act twice.
                EndRequest(RequestOutcome.DeviceRestarted);
            }

            _request.Resume();
        }

        private void Resume(uint stored, HelloReply device)
        {
            _expected = stored + 1;
            Acknowledge(stored);
            if (device.OldestSequence > _expected)
            {
                Skip(device.OldestSequence);
            }
        }

        private void Skip(uint oldest)
        {
            uint first = _expected;
            _expected = oldest;
            _handler.EventsLost(Device.BootId, first, oldest - 1);
        }

        private void TakeAnswer(ulong now)
        {
            if (State != HostLinkState.Open)
            {
                return;
            }

            Heard(now);
            if (!_request.IsPending || _reader.Sequence != _request.Number)
            {
                return;
            }

            if (_reader.Kind == FrameKind.Reply)
            {
                if ((RequestType)_reader.Payload.U8() == _request.Type && !_reader.Payload.Failed)
                {
                    EndRequest(RequestOutcome.Done);
                }

                return;
            }

            _refusal.Read(_reader.Payload);
            if (_refusal.Code == RefusalCode.SessionUnknown)
            {
                // The device forgot us, or started anew: say hello, then repeat.
                Greet();
            }
            else if (!_reader.Payload.Failed)
            {
                EndRequest(RequestOutcome.Refused);
            }
        }

        private void EndRequest(RequestOutcome outcome)
        {
            _request.End(outcome);
            _handler.RequestEnded(_request.Type, outcome, _reader.Payload, _refusal);
        }

        private void TakeEvent(ulong now)
        {
            if (State != HostLinkState.Open)
            {
                return;
            }

            _header.Read(_reader.Payload);
            if (_reader.Payload.Failed || _header.BootId != Device.BootId)
            {
                return;
            }

            Heard(now);
            if (_header.OldestSequence > _expected)
            {
                Skip(_header.OldestSequence);
            }

            if (_header.Sequence == _expected)
            {
                _expected++;
                _handler.EventReceived(_header, _reader.Payload);
            }
            else if (_header.Sequence < _expected)
            {
                // The device did not hear that this one is stored.
                _beatDue = true;
            }
        }

        private void TakeStatus(ulong now)
        {
            Status.Read(_reader.Payload);
            if (_reader.Payload.Failed)
            {
                return;
            }

            if (State != HostLinkState.Open)
            {
                return;
            }

            Heard(now);
            _handler.StatusReceived(Status);
            if (Status.Session != _session)
            {
                // The device started anew within the second that makes a silence, or another host took over.
                Greet();
            }
        }

        private void Heard(ulong now) => LastHeard = now;
    }
}

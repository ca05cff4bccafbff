namespace FoamDevice.Protocol
{
    /// <summary>The device's side of the conversation: bytes and time in, frames out, no I/O, nothing allocated once made.</summary>
    /// <remarks>
    /// Feed it with <see cref="Receive"/>; then, while <see cref="PrepareOutput"/> gives a length that the line has room for, write
    /// that many bytes of <see cref="Output"/> and call <see cref="OutputSent"/>.
    /// </remarks>
    public sealed class DeviceEndpoint
    {
        private readonly IDeviceHandler _handler;
        private readonly Journal _journal;
        private readonly uint _bootId;
        private readonly FrameReader _reader = new FrameReader();
        private readonly FrameWriter _writer = new FrameWriter();
        private readonly byte[] _output = new byte[FrameFormat.MaxWireBytes];
        private readonly byte[] _answer = new byte[FrameFormat.MaxWireBytes];
        private readonly Hello _hello = new Hello();
        private readonly HelloReply _helloReply = new HelloReply();
        private readonly HostBeat _hostBeat = new HostBeat();
        private readonly Status _status = new Status();
        private readonly Refusal _refusal = new Refusal();
        private readonly AbortReply _abortReply = new AbortReply();

        private int _outputLength;
        private int _answerLength;
        private ushort _answeredRequest;
        private bool _hasAnswered;
        private bool _answerDue;
        private ushort _strangerRequest;
        private bool _strangerDue;
        private bool _helloDue;
        private bool _abortDue;
        private bool _everSpoke;
        private ulong _lastHeard;
        private ulong _lastStatus;
        private ulong _lastProgress;
        private uint _nextToSend = 1;
        private ushort _openings;
        private uint _session;

        /// <summary>Makes the endpoint.</summary>
        /// <param name="handler">Carries requests out.</param>
        /// <param name="journal">Holds the events.</param>
        /// <param name="bootId">Counts the device's starts, 1 or more; 0 when this one could not be counted: then no event is sent, as none could be told from one of another start.</param>
        public DeviceEndpoint(IDeviceHandler handler, Journal journal, uint bootId)
        {
            _handler = handler;
            _journal = journal;
            _bootId = bootId;
        }

        /// <summary>The session in force; 0 for none.</summary>
        public uint Session => _session;

        /// <summary>Names this opening of the session: by start and by opening, so that a request of an earlier one is known as such.</summary>
        public uint Conversation => (_bootId << 16) | _openings;

        /// <summary>The frame to be written next; see <see cref="PrepareOutput"/>.</summary>
        public byte[] Output => _output;

        /// <summary>Damaged frames received.</summary>
        public uint DamagedFrames => _reader.DamagedFrames;

        // A start without a number has no events for anyone outside.
        private uint Oldest => _bootId == 0 ? 1 : _journal.Oldest;

        private uint Newest => _bootId == 0 ? 0 : _journal.Newest;

        /// <summary>Whether the host of the session was heard within the last second.</summary>
        public bool HostHeard(ulong nowMicroseconds) => _session != 0 && nowMicroseconds - _lastHeard < LinkTiming.SilenceMicroseconds;

        /// <summary>How long the host of the session has been silent, µs.</summary>
        public ulong SilenceMicroseconds(ulong nowMicroseconds) => nowMicroseconds - _lastHeard;

        /// <summary>Takes bytes from the line.</summary>
        public void Receive(byte[] data, int offset, int count, ulong nowMicroseconds)
        {
            for (int i = 0; i < count; i++)
            {
                if (_reader.Feed(data[offset + i]))
                {
                    Take(nowMicroseconds);
                }
            }
        }

        /// <summary>Makes the next frame, if one is due and none waits.</summary>
        /// <returns>Its length in bytes, 0 when there is nothing to say.</returns>
        public int PrepareOutput(ulong nowMicroseconds)
        {
            if (_outputLength == 0)
            {
                _outputLength = MakeFrame(nowMicroseconds);
            }

            return _outputLength;
        }

        /// <summary>The frame in <see cref="Output"/> was written.</summary>
        public void OutputSent() => _outputLength = 0;

        private void Take(ulong now)
        {
            switch (_reader.Kind)
            {
                case FrameKind.Abort:
                    _handler.Abort();
                    _abortReply.Aborts++;
                    _abortDue = true;
                    break;
                case FrameKind.Hello:
                    TakeHello(now);
                    break;
                case FrameKind.HostBeat:
                    TakeBeat(now);
                    break;
                case FrameKind.Request:
                    TakeRequest(now);
                    break;
            }
        }

        private void TakeHello(ulong now)
        {
            if (_reader.Payload.Remaining < Hello.VersionBytes)
            {
                return;
            }

            // Another major version may have no session, or have it elsewhere: it is owed a refusal all the same.
            _hello.Read(_reader.Payload);
            if (_hello.ProtocolMajor == ProtocolVersion.Major && (_reader.Payload.Failed || _hello.Session == 0))
            {
                return;
            }

            _helloReply.Session = _hello.Session;
            _helloReply.Verdict = VerdictOn(_hello, now);
            _helloDue = true;
            if (_helloReply.Verdict != HelloVerdict.Accepted)
            {
                return;
            }

            if (_hello.Session != _session)
            {
                OpenSession();
            }

            Heard(now);
            _nextToSend = _journal.Oldest;
            _lastProgress = now;
        }

        // The answers to the session before are forgotten, so a request that was made then must not be taken for a new one.
        private void OpenSession()
        {
            _session = _hello.Session;
            _openings++;
            _hasAnswered = false;
            _answerDue = false;
        }

        private HelloVerdict VerdictOn(Hello hello, ulong now)
        {
            if (hello.ProtocolMajor != ProtocolVersion.Major)
            {
                return HelloVerdict.VersionMismatch;
            }

            return hello.Session != _session && HostHeard(now) ? HelloVerdict.Busy : HelloVerdict.Accepted;
        }

        private void TakeBeat(ulong now)
        {
            _hostBeat.Read(_reader.Payload);
            if (_reader.Payload.Failed || _session == 0 || _hostBeat.Session != _session)
            {
                return;
            }

            Heard(now);
            if (_bootId == 0 || _hostBeat.BootId != _bootId || _hostBeat.AcknowledgedSequence < _journal.Oldest || _hostBeat.AcknowledgedSequence > _journal.Newest)
            {
                return;
            }

            _journal.Release(_hostBeat.AcknowledgedSequence);
            _lastProgress = now;
            if (_nextToSend < _journal.Oldest)
            {
                _nextToSend = _journal.Oldest;
            }
        }

        private void TakeRequest(ulong now)
        {
            PayloadReader payload = _reader.Payload;
            ushort number = _reader.Sequence;
            uint conversation = payload.U32();
            RequestType type = (RequestType)payload.U8();
            if (payload.Failed)
            {
                return;
            }

            if (_session == 0 || conversation != Conversation)
            {
                // Kept apart from the answers: it must not stand in for the one a repeat is owed.
                _strangerRequest = number;
                _strangerDue = true;
                return;
            }

            Heard(now);
            short ahead = (short)(number - _answeredRequest);
            if (_hasAnswered && ahead <= 0)
            {
                // A repeat gets the same answer again; anything older was given up by the host.
                _answerDue |= ahead == 0;
                return;
            }

            Answer(number, type, payload);
        }

        private void Answer(ushort number, RequestType type, PayloadReader body)
        {
            _writer.Begin(FrameKind.Reply, number);
            _writer.Payload.U8((byte)type);
            _refusal.Set(RefusalCode.None);
            RefusalCode code = _handler.Handle(type, body, _writer.Payload, _refusal);
            if (code == RefusalCode.None)
            {
                _answerLength = _writer.End(_answer, 0);
                _answerDue = true;
            }
            else
            {
                Refuse(number, code);
            }

            _answeredRequest = number;
            _hasAnswered = true;
        }

        private void Refuse(ushort number, RefusalCode code)
        {
            _refusal.Code = code;
            _writer.Begin(FrameKind.Refusal, number);
            _refusal.Write(_writer.Payload);
            _answerLength = _writer.End(_answer, 0);
            _answerDue = true;
        }

        private void Heard(ulong now) => _lastHeard = now;

        private int MakeFrame(ulong now)
        {
            if (_abortDue)
            {
                _abortDue = false;
                return Make(FrameKind.AbortReply, _abortReply);
            }

            if (_helloDue)
            {
                _helloDue = false;
                return MakeHelloReply();
            }

            if (_answerDue)
            {
                _answerDue = false;
                System.Array.Copy(_answer, 0, _output, 0, _answerLength);
                return _answerLength;
            }

            if (_strangerDue)
            {
                _strangerDue = false;
                _refusal.Set(RefusalCode.SessionUnknown);
                _writer.Begin(FrameKind.Refusal, _strangerRequest);
                _refusal.Write(_writer.Payload);
                return _writer.End(_output, 0);
            }

            if (!_everSpoke || now - _lastStatus >= LinkTiming.BeatMicroseconds)
            {
                _everSpoke = true;
                _lastStatus = now;
                return MakeStatus();
            }

            return HostHeard(now) && _bootId != 0 ? MakeEvent(now) : 0;
        }

        private int Make(FrameKind kind, Message message)
        {
            _writer.Begin(kind, 0);
            message.Write(_writer.Payload);
            return _writer.End(_output, 0);
        }

        private int MakeHelloReply()
        {
            _helloReply.ProtocolMajor = ProtocolVersion.Major;
            _helloReply.ProtocolMinor = ProtocolVersion.Minor;
            _helloReply.BootId = _bootId;
            _helloReply.Conversation = _helloReply.Verdict == HelloVerdict.Accepted ? Conversation : 0;
            _helloReply.OldestSequence = Oldest;
            _helloReply.NewestSequence = Newest;
            _handler.FillIdentity(_helloReply);
            return Make(FrameKind.HelloReply, _helloReply);
        }

        private int MakeStatus()
        {
            _handler.FillStatus(_status);
            _status.OldestSequence = Oldest;
            _status.NewestSequence = Newest;
            _status.DamagedFrames = _reader.DamagedFrames;
            _status.Session = _session;
            return Make(FrameKind.Status, _status);
        }

        private int MakeEvent(ulong now)
        {
            if (_nextToSend < _journal.Oldest)
            {
                _nextToSend = _journal.Oldest;
            }

            // Go back to the oldest when acknowledgements stay away.
            if (_nextToSend > _journal.Oldest && now - _lastProgress >= LinkTiming.EventRetryMicroseconds)
            {
                _nextToSend = _journal.Oldest;
                _lastProgress = now;
            }

            if (_nextToSend > _journal.Newest || _nextToSend - _journal.Oldest >= LinkTiming.EventWindow)
            {
                return 0;
            }

            if (_nextToSend == _journal.Oldest)
            {
                _lastProgress = now;
            }

            uint sequence = _nextToSend++;
            _writer.Begin(FrameKind.Event, (ushort)sequence);
            _writer.Payload.U32(_bootId);
            _writer.Payload.U32(sequence);
            _writer.Payload.U32(_journal.Oldest);
            _journal.CopyTo(_writer.Payload, sequence);
            return _writer.End(_output, 0);
        }
    }
}

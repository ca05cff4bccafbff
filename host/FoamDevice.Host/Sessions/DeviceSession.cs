using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>The host's conversation with one device: bytes and time in, bytes and facts out. No I/O, no clock, no threads.</summary>
/// <remarks>
/// Give it bytes with <see cref="Receive"/>, call <see cref="Poll"/> at least every 10 ms, then write what <see cref="Output"/> gives
/// until it gives nothing. All times are in µs of one clock, which the caller chooses.
/// </remarks>
public sealed class DeviceSession : IHostHandler
{
    // Each hello takes the other device's session for a second: it is asked seldom.
    private const ulong OtherDeviceRetryMicroseconds = 3_000_000;

    private readonly HostEndpoint _endpoint;
    private readonly Recorder? _recorder;
    private readonly uint _sessionName;
    private readonly SettingsReading _settings = new();
    private readonly SettingsStored _settingsStored = new();
    private readonly Queue<SessionNotice> _notices = new();
    private readonly EchoEar _echo = new();
    private ulong _now;
    private ulong _otherSince;
    private string? _otherNoticed;
    private uint? _bootId;
    private bool _linkWasLost;
    private bool _busyNoticed;
    private bool _readingSettings;

    /// <summary>Makes the session.</summary>
    /// <param name="session">Random, not 0: names this host process to the device.</param>
    /// <param name="recorder">Takes the events; null leaves them in the device's journal.</param>
    public DeviceSession(uint session, Recorder? recorder)
    {
        _endpoint = new HostEndpoint(this, session);
        _recorder = recorder;
        _sessionName = session;
    }

    /// <summary>How the conversation stands.</summary>
    public HostLinkState Link => _endpoint.State;

    /// <summary>The device, since its first hello.</summary>
    public DeviceIdentity? Device { get; private set; }

    /// <summary>The device's start that is talked to; 0 before the first hello.</summary>
    public uint BootId => _bootId ?? 0;

    /// <summary>The last status; see <see cref="HasStatus"/>.</summary>
    public Status Status => _endpoint.Status;

    /// <summary>A status has come since the session was opened and since the last request ended, so it shows the effect of both.</summary>
    public bool HasStatus { get; private set; }

    /// <summary>The device's machine profile; null when it has none.</summary>
    public MachineProfile? Machine => _settings.Machine;

    /// <summary>The device's calibration; null when it has none.</summary>
    public Calibration? Calibration => _settings.Calibration;

    /// <summary>The session is open and the settings are read: requests are taken.</summary>
    public bool IsReady => Link == HostLinkState.Open && OtherDeviceId is null && _settings.IsDone;

    /// <summary>The device that has the run in hand: no other is talked to. Null without a run.</summary>
    public string? BoundDeviceId => _recorder?.BoundDeviceId;

    /// <summary>Another device than <see cref="BoundDeviceId"/> answers; nothing is said to it but, now and then, hello. Null when none does.</summary>
    public string? OtherDeviceId { get; private set; }

    /// <summary>The device is in another host's session; it is asked again and again.</summary>
    public bool IsBusy => _endpoint.IsBusy;

    /// <summary>What became of the last request.</summary>
    public RequestOutcome Outcome { get; private set; }

    /// <summary>Why the last request was refused; null when it was not.</summary>
    public Refusal? LastRefusal { get; private set; }

    /// <summary>The body of the last reply; empty when it had none, or when there was no reply.</summary>
    public ReadOnlyMemory<byte> LastReply { get; private set; }

    /// <summary>Hears every event as it comes, whether it is recorded or not; null for nobody.</summary>
    public Action<HeardEvent>? EventHeard { get; set; }

    /// <summary>An abort was sent and is not confirmed yet.</summary>
    public bool AbortPending => _endpoint.AbortPending;

    /// <summary>When the device was last heard, µs.</summary>
    public ulong LastHeardMicroseconds => _endpoint.LastHeard;

    /// <summary>Bytes received, frames or not.</summary>
    public ulong ReceivedBytes => _endpoint.ReceivedBytes;

    /// <summary>Good frames received.</summary>
    public uint GoodFrames => _endpoint.GoodFrames;

    /// <summary>Nothing but the host's own frames has come back: the line echoes, and no device is on it.</summary>
    public bool HearsOnlyItself => GoodFrames > 0 && GoodFrames == _echo.HostFrames;

    /// <summary>Damaged frames received.</summary>
    public uint DamagedFrames => _endpoint.DamagedFrames;

    /// <summary>The device's versions as of its last hello; the rest of it means nothing when they were refused.</summary>
    public HelloReply LastHello => _endpoint.Device;

    /// <summary>Starts saying hello: at the beginning, and again over a port that was lost and opened anew.</summary>
    public void Open(ulong nowMicroseconds)
    {
        _now = nowMicroseconds;
        if (Link == HostLinkState.Open && OtherDeviceId is null)
        {
            NoteLinkLost();
        }

        OtherDeviceId = null;
        _endpoint.Open(nowMicroseconds);
    }

    /// <summary>Takes bytes from the line.</summary>
    public void Receive(byte[] data, int offset, int count, ulong nowMicroseconds)
    {
        _now = nowMicroseconds;
        if (OtherDeviceId is not null)
        {
            return;
        }

        ListenForEcho(data, offset, count);
        _endpoint.Receive(data, offset, count, nowMicroseconds);
    }

    /// <summary>Stores, acknowledges, asks for settings, notices silence.</summary>
    public void Poll(ulong nowMicroseconds)
    {
        _now = nowMicroseconds;
        PollRecorder();
        if (OtherDeviceId is not null)
        {
            AskOtherDeviceAgain();
            return;
        }

        AskForSettings();
        NoticeBusy();
        _endpoint.PrepareOutput(nowMicroseconds);
    }

    /// <summary>Gives the next frame to be written. Call it until it gives none.</summary>
    /// <param name="buffer">Takes the frame; at least <see cref="FrameFormat.MaxWireBytes"/> long.</param>
    /// <param name="nowMicroseconds">The time.</param>
    /// <returns>The frame's length in bytes, 0 when there is none.</returns>
    public int Output(byte[] buffer, ulong nowMicroseconds)
    {
        _now = nowMicroseconds;
        if (OtherDeviceId is not null)
        {
            return 0;
        }

        int count = _endpoint.PrepareOutput(nowMicroseconds);
        if (count > 0)
        {
            Array.Copy(_endpoint.Output, buffer, count);
            _endpoint.OutputSent();
        }

        return count;
    }

    /// <summary>Sends a request, repeated until it is answered; <see cref="Outcome"/> tells what became of it. One at a time.</summary>
    /// <returns>False when it can't be sent now: one is under way, or the session is not ready.</returns>
    public bool Request(RequestType type, Message? body)
    {
        if (!IsReady || Outcome == RequestOutcome.Pending || !_endpoint.Send(type, body))
        {
            return false;
        }

        Outcome = RequestOutcome.Pending;
        LastRefusal = null;
        return true;
    }

    /// <summary>Cuts the drivers: goes ahead of everything, in any state, repeated until the device confirms.</summary>
    public void Abort() => _endpoint.Abort();

    /// <summary>Takes the oldest notice out of the queue.</summary>
    /// <returns>Null when there is none.</returns>
    public SessionNotice? TakeNotice() => _notices.Count == 0 ? null : _notices.Dequeue();

    /// <summary>The session goes on over another port.</summary>
    internal void NoteMoved(string portName) => Notice(SessionNoticeKind.PortChanged, Sentence.Of("notice.moved", $"The device was found again on {portName}; the run goes on there."));

    /// <summary>A run is begun under a calibration that is in doubt.</summary>
    internal void NoteCalibration(CalibrationInForce inForce) => Notice(SessionNoticeKind.CalibrationDoubtful, inForce.Reason.Then(Sentence.Of("notice.marked", "The record is marked.")));

    uint IHostHandler.Opened(HelloReply device)
    {
        HasStatus = false;
        if (BoundDeviceId is { } bound && device.DeviceId != bound)
        {
            return LeaveAlone(device, bound);
        }

        _otherNoticed = null;
        Device = DeviceIdentity.From(device);
        _busyNoticed = false;
        uint stored = _recorder is null ? device.OldestSequence - 1 : _recorder.Opened(device, _now);
        NoteOpened(device.BootId);
        return stored;
    }

    void IHostHandler.VersionRefused(HelloReply device)
    {
        Notice(SessionNoticeKind.VersionRefused, VersionMismatch.Describe(device.ProtocolMajor, device.ProtocolMinor));
    }

    void IHostHandler.LinkLost() => NoteLinkLost();

    void IHostHandler.EventReceived(EventHeader header, PayloadReader body)
    {
        if (OtherDeviceId is not null)
        {
            return;
        }

        _recorder?.Take(header, body, _now);
        EventHeard?.Invoke(HeardEvent.Of(header, body));
        if (header.Type == EventType.SettingsStored)
        {
            _settingsStored.Read(body);
            _settings.Changed(_settingsStored.Kind);
        }
    }

    void IHostHandler.EventsLost(uint bootId, uint firstSequence, uint lastSequence)
    {
        if (OtherDeviceId is not null)
        {
            return;
        }

        _recorder?.Lost(bootId, lastSequence, _now);
        Notice(SessionNoticeKind.EventsLost, Recorder.LostText(firstSequence, lastSequence));
    }

    void IHostHandler.StatusReceived(Status status)
    {
        HasStatus = OtherDeviceId is null;
        if (HasStatus && status.Session == _sessionName)
        {
            _recorder?.StatusReceived(status, _now);
        }
    }

    void IHostHandler.RequestEnded(RequestType type, RequestOutcome outcome, PayloadReader reply, Refusal refusal)
    {
        HasStatus = false;
        if (_readingSettings)
        {
            _readingSettings = false;
            _settings.Take(type, outcome, reply);
            return;
        }

        LastRefusal = outcome == RequestOutcome.Refused ? Copy(refusal) : null;
        LastReply = outcome == RequestOutcome.Done ? reply.Buffer.AsSpan(reply.Position, reply.Remaining).ToArray() : default(ReadOnlyMemory<byte>);
        Outcome = outcome;
    }

    private void PollRecorder()
    {
        if (_recorder is null)
        {
            return;
        }

        if (_recorder.Poll(_now))
        {
            _endpoint.Acknowledge(_recorder.StoredSequence);
        }

        for (var notice = _recorder.TakeNotice(); notice is { } told; notice = _recorder.TakeNotice())
        {
            Notice(told.Kind, told.Said);
        }
    }

    // Nothing is acknowledged, and from here on nothing is said: its events are none of this run's business.
    private uint LeaveAlone(HelloReply device, string bound)
    {
        OtherDeviceId = device.DeviceId;
        _otherSince = _now;
        if (_otherNoticed != OtherDeviceId)
        {
            _otherNoticed = OtherDeviceId;
            Notice(SessionNoticeKind.OtherDevice, Sentence.Of("notice.otherDevice", $"Device {OtherDeviceId} answers, but the run is on device {bound}; it is left alone."));
        }

        return device.OldestSequence - 1;
    }

    private void AskOtherDeviceAgain()
    {
        if (_now - _otherSince >= OtherDeviceRetryMicroseconds)
        {
            OtherDeviceId = null;
            _endpoint.Open(_now);
        }
    }

    // Whoever has opened the session is a device: from then on nothing is read twice.
    private void ListenForEcho(byte[] data, int offset, int count)
    {
        if (Device is null)
        {
            _echo.Receive(data, offset, count);
        }
    }

    private static Refusal Copy(Refusal refusal)
    {
        var copy = new Refusal();
        copy.Set(refusal.Code, refusal.Field, refusal.Value, refusal.Limit);
        return copy;
    }

    private void AskForSettings()
    {
        if (!_settings.IsDone && Link == HostLinkState.Open && _endpoint.Send(_settings.Next, null))
        {
            _readingSettings = true;
        }
    }

    private void NoticeBusy()
    {
        if (IsBusy && !_busyNoticed)
        {
            _busyNoticed = true;
            Notice(SessionNoticeKind.Busy, Sentence.Of("notice.busy", "The device is in another host's session; it becomes free one second after that host falls silent."));
        }
    }

    private void NoteLinkLost()
    {
        HasStatus = false;
        _linkWasLost = true;
        Notice(SessionNoticeKind.LinkLost, Sentence.Of("notice.linkLost", "Nothing has been heard from the device for a second; trying to reach it again."));
    }

    private void NoteOpened(uint bootId)
    {
        if (bootId != _bootId)
        {
            bool first = _bootId is null;
            _bootId = bootId;
            _settings.Restart();
            string? device = Device?.DeviceId;
            Notice(
                first ? SessionNoticeKind.Opened : SessionNoticeKind.DeviceRestarted,
                first ? Sentence.Of("notice.opened", $"Connected to device {device}.")
                : bootId == 0 ? Sentence.Of("notice.uncounted", "The device has started anew, and could not count this start.")
                : Sentence.Of("notice.restarted", $"The device has started anew (start {bootId})."));
        }
        else if (_linkWasLost)
        {
            Notice(SessionNoticeKind.LinkBack, Sentence.Of("notice.linkBack", "The device is back; what it noted meanwhile is being fetched."));
        }

        _linkWasLost = false;
    }

    private void Notice(SessionNoticeKind kind, Sentence said) => _notices.Enqueue(new SessionNotice(kind, _now, said));
}

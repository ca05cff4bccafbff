using FoamDevice.Protocol;
using Xunit;

namespace FoamDevice.Host.Tests;

/// <summary>A session, a scripted device and the line between them, in virtual time of 10 ms turns.</summary>
internal sealed class SessionBench
{
    public static readonly DateTimeOffset Epoch = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    private const ulong TurnMicroseconds = 10_000;

    private readonly uint _name;
    private readonly byte[] _frame = new byte[FrameFormat.MaxWireBytes];

    public SessionBench(MemoryStore? store = null, uint session = 7, DateTimeOffset? timeAtZero = null)
    {
        Store = store ?? new MemoryStore();
        _name = session;
        Recorder = new Recorder(Store, timeAtZero ?? Epoch);
        Session = new DeviceSession(session, Recorder);
    }

    /// <summary>A host like another, whose recorder is made by the test.</summary>
    public SessionBench(SessionBench like, Recorder recorder)
    {
        _name = like._name;
        Store = like.Store;
        Recorder = recorder;
        Session = new DeviceSession(_name, recorder);
        Device = like.Device;
        Now = like.Now;
    }

    public MemoryStore Store { get; }

    public Recorder Recorder { get; }

    public DeviceSession Session { get; }

    public ScriptedDevice Device { get; set; } = new();

    public ulong Now { get; set; }

    /// <summary>What happens to bytes on the way to the device.</summary>
    public Func<byte[], byte[]> ToDevice { get; set; } = bytes => bytes;

    /// <summary>What happens to bytes on the way to the host.</summary>
    public Func<byte[], byte[]> ToHost { get; set; } = bytes => bytes;

    /// <summary>Called at the end of every turn.</summary>
    public Action<ulong>? AfterTurn { get; set; }

    public List<SessionNotice> Notices { get; } = [];

    /// <summary>This host is dead from here on; another one, with the same store, comes to the same device a while later.</summary>
    public SessionBench NextHost(double afterSeconds = 1.5, DateTimeOffset? timeAtZero = null)
    {
        var next = new SessionBench(Store, _name + 1, timeAtZero) { Device = Device, Now = Now };
        next.CutLine();
        next.Run(afterSeconds);
        next.MendLine();
        return next;
    }

    public void CutLine()
    {
        ToDevice = _ => [];
        ToHost = _ => [];
    }

    public void MendLine()
    {
        ToDevice = bytes => bytes;
        ToHost = bytes => bytes;
    }

    /// <summary>Opens the session and waits until it is ready.</summary>
    public SessionBench Open()
    {
        Session.Open(Now);
        RunUntil(() => Session.IsReady && Session.HasStatus);
        return this;
    }

    public void Run(double seconds)
    {
        ulong end = Now + (ulong)(seconds * 1e6);
        while (Now < end)
        {
            Turn();
        }
    }

    /// <summary>Runs until something is so; fails when it is not so within virtual time.</summary>
    public void RunUntil(Func<bool> condition, double withinSeconds = 30)
    {
        ulong end = Now + (ulong)(withinSeconds * 1e6);
        while (!condition())
        {
            Assert.True(Now < end, $"It did not come to that within {withinSeconds} s.");
            Turn();
        }
    }

    /// <summary>Sends a request and waits for its end.</summary>
    public RequestOutcome Request(RequestType type, Message? body = null)
    {
        Assert.True(Session.Request(type, body));
        RunUntil(() => Session.Outcome != RequestOutcome.Pending);
        return Session.Outcome;
    }

    private void Turn()
    {
        Now += TurnMicroseconds;
        Device.Poll(Now);
        byte[] heard = ToHost(Device.Output(Now));
        Session.Receive(heard, 0, heard.Length, Now);
        Session.Poll(Now);
        AfterTurn?.Invoke(Now);
        for (int count = Session.Output(_frame, Now); count > 0; count = Session.Output(_frame, Now))
        {
            Device.Receive(ToDevice(_frame[..count]), Now);
        }

        for (SessionNotice? notice = Session.TakeNotice(); notice is not null; notice = Session.TakeNotice())
        {
            Notices.Add(notice);
        }
    }
}

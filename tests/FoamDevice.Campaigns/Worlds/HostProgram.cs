using FoamDevice.Host;
using FoamDevice.Protocol;
using FoamDevice.Simulator;

namespace FoamDevice.Campaigns;

/// <summary>A host process as `foam run` is one: session, recorder and conductor, polled every turn, over a port that buffers while it is stopped.</summary>
public sealed class HostProgram
{
    private readonly byte[] _frame = new byte[FrameFormat.MaxWireBytes];
    private readonly ulong _startedAt;

    /// <summary>Starts the process.</summary>
    /// <param name="command">What it was started for.</param>
    /// <param name="sessionNumber">Names it to the device.</param>
    /// <param name="store">Where it records.</param>
    /// <param name="wallTime">What its clock shows.</param>
    /// <param name="nowMicroseconds">World time.</param>
    /// <param name="conductor">Makes its conductor.</param>
    public HostProgram(
        HostCommand command,
        uint sessionNumber,
        IRecordStore store,
        DateTimeOffset wallTime,
        ulong nowMicroseconds,
        Func<DeviceSession, Recorder, RunConductor> conductor)
    {
        Command = command;
        SessionNumber = sessionNumber;
        _startedAt = nowMicroseconds;
        Recorder = new Recorder(store, wallTime);
        Session = new DeviceSession(sessionNumber, Recorder);
        Conductor = conductor(Session, Recorder);
        Session.Open(0);
    }

    /// <summary>What it was started for.</summary>
    public HostCommand Command { get; }

    /// <summary>Names it to the device.</summary>
    public uint SessionNumber { get; }

    /// <summary>Writes the record.</summary>
    public Recorder Recorder { get; }

    /// <summary>The host's side of the link.</summary>
    public DeviceSession Session { get; }

    /// <summary>Leads the run.</summary>
    public RunConductor Conductor { get; }

    /// <summary>One turn: bytes in, decisions, bytes out.</summary>
    public void Turn(byte[] received, int count, ulong nowMicroseconds, SimulatedLine line)
    {
        ulong now = nowMicroseconds - _startedAt;
        if (count > 0)
            Session.Receive(received, 0, count, now);

        Session.Poll(now);
        Conductor.Poll(now);
        for (int length = Session.Output(_frame, now); length > 0; length = Session.Output(_frame, now))
            line.HostWrites(_frame, 0, length);
    }

    /// <summary>The port was lost and opened anew.</summary>
    public void Reopen(ulong nowMicroseconds) => Session.Open(nowMicroseconds - _startedAt);
}

using FoamDevice.Host;
using FoamDevice.Protocol;
using FoamDevice.Simulator;

namespace FoamDevice.Campaigns;

/// <summary>A program on the line beside `foam run`: a session without a recorder.</summary>
public abstract class LineProgram
{
    private readonly byte[] _frame = new byte[FrameFormat.MaxWireBytes];

    /// <summary>Starts it.</summary>
    /// <param name="sessionNumber">Names it to the device.</param>
    /// <param name="nowMicroseconds">World time.</param>
    protected LineProgram(uint sessionNumber, ulong nowMicroseconds)
    {
        Session = new DeviceSession(sessionNumber, recorder: null);
        Session.Open(nowMicroseconds);
    }

    /// <summary>It has done what it came for.</summary>
    public abstract bool IsOver { get; }

    /// <summary>Its side of the link.</summary>
    protected DeviceSession Session { get; }

    /// <summary>One turn.</summary>
    public void Turn(byte[] received, int offset, int count, ulong nowMicroseconds, SimulatedLine line)
    {
        if (count > 0)
            Session.Receive(received, offset, count, nowMicroseconds);

        Session.Poll(nowMicroseconds);
        Act();
        for (int length = Session.Output(_frame, nowMicroseconds); length > 0; length = Session.Output(_frame, nowMicroseconds))
            line.HostWrites(_frame, 0, length);
    }

    /// <summary>Asks the device for something.</summary>
    protected abstract void Act();
}

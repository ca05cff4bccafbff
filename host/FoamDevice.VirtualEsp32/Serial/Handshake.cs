namespace System.IO.Ports;

/// <summary>Flow control of a serial line. Only <see cref="None"/> is modelled.</summary>
public enum Handshake
{
    /// <summary>No flow control.</summary>
    None,

    /// <summary>By characters.</summary>
    XOnXOff,

    /// <summary>By the RTS line.</summary>
    RequestToSend,

    /// <summary>By both.</summary>
    RequestToSendXOnXOff,
}

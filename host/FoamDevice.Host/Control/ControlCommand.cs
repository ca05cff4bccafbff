namespace FoamDevice.Host;

/// <summary>What one program asks of another that holds a port.</summary>
public enum ControlCommand
{
    /// <summary>How does it stand?</summary>
    Status,

    /// <summary>End the run after this pass.</summary>
    Stop,

    /// <summary>Cut the drivers.</summary>
    Abort,

    /// <summary>Let go of the port, if nothing is done on it: the asking program wants it. Whoever has work in hand refuses.</summary>
    Yield,
}

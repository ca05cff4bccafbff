namespace FoamDevice.Host;

/// <summary>How a call of nanoff ended.</summary>
public enum NanoffEnd
{
    /// <summary>By itself, with an exit code.</summary>
    Exited,

    /// <summary>It was over its time limit and was ended.</summary>
    TimedOut,

    /// <summary>The operator interrupted it.</summary>
    Interrupted,
}

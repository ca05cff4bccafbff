namespace FoamDevice.Web.Run;

/// <summary>How a step of a run stands.</summary>
public enum StepState
{
    /// <summary>It was not come to.</summary>
    Ahead,

    /// <summary>The run is at it.</summary>
    Current,

    /// <summary>It was made.</summary>
    Done,

    /// <summary>Here a stop, an abort, a fault or a no took the run off its way.</summary>
    Ended,
}

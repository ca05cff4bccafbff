namespace FoamDevice.Host;

/// <summary>How a record came to its end. How the run itself went is its outcome.</summary>
public enum RecordEnding
{
    /// <summary>It has not: the run goes on, or its host died. What the device still tells of the run is added by whichever host hears it.</summary>
    Open,

    /// <summary>The run has ended, and its host has left with the syringes in or a fault latched. What the device tells of unloading is still added.</summary>
    Left,

    /// <summary>The device closed the run: nothing more belongs to it.</summary>
    Closed,

    /// <summary>The device no longer has the run, and its closing never came; a gap says what is missing.</summary>
    Lost,

    /// <summary>A person ended it without the device; a gap says from where on nothing is known.</summary>
    GivenUp,
}

namespace FoamDevice.Web.Start;

/// <summary>What is to be done next at the bench: one thing.</summary>
public enum NextStepKind
{
    /// <summary>No device answers: look at cable, supply, port.</summary>
    Connect,

    /// <summary>Several devices are there: choose one.</summary>
    Choose,

    /// <summary>Another program works the device: look on.</summary>
    Watch,

    /// <summary>A run goes on: go to it.</summary>
    GoToRun,

    /// <summary>A run has ended, and its result was not put away.</summary>
    SeeResult,

    /// <summary>A service goes on: go to it.</summary>
    GoToService,

    /// <summary>A fault is latched: see to its cause, then clear it.</summary>
    ClearFault,

    /// <summary>Something stands in the way that is mended at the machine: it shows as soon as it is gone.</summary>
    Mend,

    /// <summary>The device is busy with itself for a moment.</summary>
    Wait,

    /// <summary>A run whose program died is still in the machine: go on with it.</summary>
    Recover,

    /// <summary>Syringes may still be in from something earlier: take them out, and home.</summary>
    Home,

    /// <summary>Choose a method.</summary>
    Prepare,
}

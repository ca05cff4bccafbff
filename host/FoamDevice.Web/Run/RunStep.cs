namespace FoamDevice.Web.Run;

/// <summary>The steps of a run as a person at the bench sees them.</summary>
public enum RunStep
{
    /// <summary>Both holders are to be empty.</summary>
    EmptyHolders,

    /// <summary>The carriages look for home.</summary>
    Home,

    /// <summary>Syringes and gas bag are mounted.</summary>
    Mount,

    /// <summary>It is ready, and waits for the start.</summary>
    Start,

    /// <summary>Gas is drawn.</summary>
    Fill,

    /// <summary>Passes are made.</summary>
    Mix,

    /// <summary>The foam is ready, and ages.</summary>
    Foam,

    /// <summary>The syringes are out, and home is measured again.</summary>
    Unload,
}

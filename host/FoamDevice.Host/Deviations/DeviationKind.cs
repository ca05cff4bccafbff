namespace FoamDevice.Host;

/// <summary>In what a run may depart from its method.</summary>
public enum DeviationKind
{
    /// <summary>It did not end as a run that was carried out.</summary>
    Outcome,

    /// <summary>Passes made.</summary>
    Passes,

    /// <summary>Time of passes.</summary>
    PassTime,

    /// <summary>Gap between passes.</summary>
    Gap,

    /// <summary>Skew between the starts of the two axes.</summary>
    Skew,

    /// <summary>Steps counted against steps sent.</summary>
    Steps,

    /// <summary>Where home was found after the run.</summary>
    Drift,

    /// <summary>Liquid moved.</summary>
    Liquid,

    /// <summary>Gas drawn.</summary>
    Gas,

    /// <summary>The syringe in which the foam ended.</summary>
    FoamIn,

    /// <summary>Which syringes were mounted.</summary>
    Syringe,

    /// <summary>The liquid was past its expiry.</summary>
    LiquidExpiry,

    /// <summary>Something that the method demands to be known was not said.</summary>
    Demand,

    /// <summary>The volume calibration.</summary>
    Calibration,

    /// <summary>Events of the run are lost.</summary>
    LostEvents,

    /// <summary>The foam was used later than the source would.</summary>
    FoamAge,
}

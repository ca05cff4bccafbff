namespace FoamDevice.Campaigns;

/// <summary>How one axis stands: what is true at the bench, and what the firmware claims.</summary>
public sealed class AxisMoment
{
    /// <summary>A syringe is mounted.</summary>
    public bool IsMounted { get; set; }

    /// <summary>The driver holds or drives its motor.</summary>
    public bool IsEnergized { get; set; }

    /// <summary>Carriage from the home switch, mm.</summary>
    public double CarriageMillimeters { get; set; }

    /// <summary>What the driver still owes, steps.</summary>
    public double FollowingErrorSteps { get; set; }

    /// <summary>Lowest position of the carriage so far, mm from the home switch.</summary>
    public double LowestMillimeters { get; set; }

    /// <summary>Highest position of the carriage so far, mm from the home switch.</summary>
    public double HighestMillimeters { get; set; }

    /// <summary>The carriage has stood at a hard stop.</summary>
    public bool HasTouchedStop { get; set; }

    /// <summary>Highest pressure so far, as a share of what breaks the coupler away at rest.</summary>
    public double HighestPressureShare { get; set; }

    /// <summary>Highest pressure above ambient so far, kPa.</summary>
    public double HighestPressureKilopascals { get; set; }

    /// <summary>Pulses so far that drove a coupled plunger with no way open for it.</summary>
    public long PulsesAgainstShutValve { get; set; }

    /// <summary>Highest force so far with which a plunger was pressed on the bottom of its barrel, N.</summary>
    public double HighestBottomNewtons { get; set; }

    /// <summary>Pulses at STEP so far.</summary>
    public long Pulses { get; set; }

    /// <summary>The firmware claims to know where the carriage stands.</summary>
    public bool ClaimsPosition { get; set; }

    /// <summary>Where, steps from home.</summary>
    public int ClaimedSteps { get; set; }

    /// <summary>Takes over another moment.</summary>
    public void Set(AxisMoment other)
    {
        IsMounted = other.IsMounted;
        IsEnergized = other.IsEnergized;
        CarriageMillimeters = other.CarriageMillimeters;
        FollowingErrorSteps = other.FollowingErrorSteps;
        LowestMillimeters = other.LowestMillimeters;
        HighestMillimeters = other.HighestMillimeters;
        HasTouchedStop = other.HasTouchedStop;
        HighestPressureShare = other.HighestPressureShare;
        HighestPressureKilopascals = other.HighestPressureKilopascals;
        PulsesAgainstShutValve = other.PulsesAgainstShutValve;
        HighestBottomNewtons = other.HighestBottomNewtons;
        Pulses = other.Pulses;
        ClaimsPosition = other.ClaimsPosition;
        ClaimedSteps = other.ClaimedSteps;
    }
}

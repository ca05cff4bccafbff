namespace FoamDevice.Web.Seats;

/// <summary>How the controls changed hands.</summary>
public enum SeatChangeKind
{
    /// <summary>They were free, and somebody took them.</summary>
    Taken,

    /// <summary>The holder gave them.</summary>
    HandedOver,

    /// <summary>An engineer took them from the holder, after a countdown that all saw.</summary>
    TakenOver,

    /// <summary>The holder put them down.</summary>
    Left,

    /// <summary>The holder's browser was gone for too long.</summary>
    Lost,
}

using FoamDevice.Host;

namespace FoamDevice.Web.Seats;

/// <summary>The controls went over to somebody, or became free.</summary>
/// <param name="From">Who had them; null when nobody did.</param>
/// <param name="To">Who has them now; null when nobody does.</param>
/// <param name="How">How it came.</param>
public sealed record SeatChange(DeskPerson? From, DeskPerson? To, SeatChangeKind How);

namespace FoamDevice.Web.Seats;

/// <summary>Somebody asks for the controls.</summary>
/// <param name="Visitor">Who.</param>
/// <param name="TakesOverAt">When the controls go over without the holder's word; null when they don't: only an engineer takes over.</param>
public sealed record SeatRequest(SeatVisitor Visitor, DateTimeOffset? TakesOverAt);

using FoamDevice.Host;

namespace FoamDevice.Web.Seats;

/// <summary>Somebody at a browser.</summary>
/// <param name="Browser">Names the browser.</param>
/// <param name="Person">Who sits there.</param>
public sealed record SeatVisitor(string Browser, DeskPerson Person);

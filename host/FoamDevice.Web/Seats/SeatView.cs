namespace FoamDevice.Web.Seats;

/// <summary>Who has the controls: a picture that never changes.</summary>
/// <param name="Holder">Who has them; null when they are free.</param>
/// <param name="IsOffered">The holder gives them to whoever takes them next.</param>
/// <param name="Request">Who asks for them; null when nobody does.</param>
public sealed record SeatView(SeatVisitor? Holder, bool IsOffered, SeatRequest? Request)
{
    /// <summary>Nobody has the controls.</summary>
    public static SeatView Free { get; } = new(null, false, null);

    /// <summary>A browser has the controls.</summary>
    public bool IsHeldBy(string browser) => Holder is not null && Holder.Browser == browser;
}

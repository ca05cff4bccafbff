using FoamDevice.Host;

namespace FoamDevice.Web.Seats;

/// <summary>Has it written down who has the controls; during a run on the run's record, too.</summary>
public sealed class SeatLog : IDisposable
{
    private readonly IBenchDesk _desk;
    private readonly ControlSeat _seat;

    /// <summary>Begins to watch the seat.</summary>
    public SeatLog(IBenchDesk desk, ControlSeat seat)
    {
        _desk = desk;
        _seat = seat;
        _seat.Moved += Write;
    }

    /// <inheritdoc/>
    public void Dispose() => _seat.Moved -= Write;

    // The controls go over whether or not that can be written down at once.
    private void Write(SeatChange change)
    {
        if ((change.To ?? change.From) is { } who && change.From?.Name != change.To?.Name)
            _ = _desk.DoAsync(new WriteDown(BenchActKind.Controls, Sentence(change)), who);
    }

    private static string Sentence(SeatChange change) => change switch
    {
        { From: null, To: { } to } => $"{to.Name} took the controls at the bench page.",
        { From: { } from, To: { } to, How: SeatChangeKind.TakenOver } => $"{to.Name} took the controls at the bench page over from {from.Name}.",
        { From: { } from, To: { } to, How: SeatChangeKind.Lost } => $"The page of {from.Name} was gone too long; {to.Name}, who had asked, has the controls at the bench page.",
        { From: { } from, To: { } to } => $"{from.Name} handed the controls at the bench page over to {to.Name}.",
        { From: { } from, How: SeatChangeKind.Lost } => $"The page of {from.Name} was gone too long; nobody has the controls at the bench page.",
        _ => $"{change.From?.Name} put the controls at the bench page down.",
    };
}

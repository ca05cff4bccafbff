using FoamDevice.Web.Layout;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace FoamDevice.Web.Seats;

/// <summary>Tells the seat which browsers are there.</summary>
/// <param name="seat">Who has the controls.</param>
/// <param name="visit">The browser of this tab; known once the page is up.</param>
public sealed class SeatKeeper(ControlSeat seat, PageVisit visit) : CircuitHandler
{
    private string? _counted;
    private bool _isConnected;

    /// <summary>The page has learnt its browser.</summary>
    public void Learn()
    {
        if (_isConnected)
            Count();
    }

    /// <inheritdoc/>
    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        _isConnected = true;
        if (visit.Browser.Length > 0)
            Count();

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        _isConnected = false;
        if (_counted is { } browser)
            seat.Depart(browser);

        _counted = null;
        return Task.CompletedTask;
    }

    private void Count()
    {
        if (_counted is null)
            seat.Arrive(_counted = visit.Browser);
    }
}

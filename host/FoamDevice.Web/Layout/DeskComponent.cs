using FoamDevice.Host;
using FoamDevice.Web.Language;
using FoamDevice.Web.Seats;
using Microsoft.AspNetCore.Components;

namespace FoamDevice.Web.Layout;

/// <summary>A component that shows the bench: it is drawn again when what it shows has changed, and not otherwise.</summary>
public abstract class DeskComponent : WordedComponent, IDisposable
{
    private object? _shown;
    private int _isDrawing;
    private bool _isWatching;
    private bool _isDisposed;

    /// <summary>How the bench stands: the picture that is drawn.</summary>
    protected DeskView View { get; private set; } = new();

    /// <summary>The visitor's way to act: all buttons go through it.</summary>
    [Inject]
    protected SeatedDesk Seat { get; set; } = null!;

    [Inject]
    private IBenchDesk Desk { get; set; } = null!;

    /// <inheritdoc/>
    public override Task SetParametersAsync(ParameterView parameters)
    {
        if (!_isWatching)
            Watch();

        return base.SetParametersAsync(parameters);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>What of the bench this component shows, as something that is equal while the component need not be drawn again: a field, a tuple, a record.</summary>
    /// <param name="view">The bench.</param>
    /// <returns>By default the whole picture, so that each one is drawn.</returns>
    protected virtual object? Shown(DeskView view) => view;

    /// <summary>A newer picture is there; comes before it is drawn, and for each one that this tab gets to see.</summary>
    /// <param name="before">The one before.</param>
    protected virtual void OnViewChanged(DeskView before)
    {
    }

    /// <summary>Stops watching.</summary>
    /// <param name="disposing">Called by <see cref="Dispose()"/>.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (!disposing || _isDisposed)
            return;

        _isDisposed = true;
        Desk.Changed -= Follow;
        Seat.Changed -= FollowSeat;
    }

    private void Watch()
    {
        _isWatching = true;
        Desk.Changed += Follow;
        Seat.Changed += FollowSeat;
        View = Desk.View;
        _shown = Shown(View);
    }

    // A tab that draws slowly leaves pictures out; it never falls behind.
    private void Follow(DeskView view)
    {
        if (Interlocked.Exchange(ref _isDrawing, 1) == 0)
            _ = InvokeAsync(Look);
    }

    private void FollowSeat() => _ = InvokeAsync(() =>
    {
        if (!_isDisposed)
            StateHasChanged();
    });

    private void Look()
    {
        Interlocked.Exchange(ref _isDrawing, 0);
        if (_isDisposed)
            return;

        DeskView before = View;
        View = Desk.View;
        OnViewChanged(before);
        object? shown = Shown(View);
        if (Equals(shown, _shown))
            return;

        _shown = shown;
        StateHasChanged();
    }
}

using FoamDevice.Host;

namespace FoamDevice.Web.Seats;

/// <summary>Who has the controls of the bench: one browser at a time. Any thread may call.</summary>
/// <param name="time">Counts down.</param>
public sealed class ControlSeat(TimeProvider time) : IDisposable
{
    /// <summary>How long everyone sees that an engineer is about to take over.</summary>
    public static readonly TimeSpan TakeOverDelay = TimeSpan.FromSeconds(10);

    /// <summary>How long the controls wait for a browser that is gone: a reload or a short sleep does not cost them.</summary>
    public static readonly TimeSpan AbsenceDelay = TimeSpan.FromSeconds(30);

    private readonly Lock _guard = new();
    private readonly Dictionary<string, int> _tabs = new(StringComparer.Ordinal);
    private SeatView _view = SeatView.Free;
    private ITimer? _takingOver;
    private ITimer? _absence;

    /// <summary>Something changed; comes from any thread.</summary>
    public event Action? Changed;

    /// <summary>The controls changed hands; comes from any thread, before <see cref="Changed"/>.</summary>
    public event Action<SeatChange>? Moved;

    /// <summary>Who has the controls.</summary>
    public SeatView View
    {
        get
        {
            lock (_guard)
                return _view;
        }
    }

    /// <summary>Takes the controls when they are free or offered.</summary>
    /// <returns>False when somebody has them and does not offer them.</returns>
    public bool Take(SeatVisitor visitor) => Change(view => view switch
    {
        _ when view.IsHeldBy(visitor.Browser) => view.Holder == visitor ? null : view with { Holder = visitor },
        { Holder: null } or { IsOffered: true } => new SeatView(visitor, false, null),
        _ => null,
    }, SeatChangeKind.Taken) || View.IsHeldBy(visitor.Browser);

    /// <summary>Puts the controls down: they go to who asks for them, or are free. Those who don't have them withdraw what they asked for.</summary>
    public void Leave(string browser) => Change(view => view switch
    {
        _ when view.IsHeldBy(browser) => Next(view),
        { Request: { } request } when request.Visitor.Browser == browser => view with { Request = null },
        _ => null,
    }, SeatChangeKind.Left);

    /// <summary>Gives the controls to who asks for them; when nobody does, to whoever takes them next.</summary>
    public void HandOver(string browser) => Change(view => view switch
    {
        _ when !view.IsHeldBy(browser) => null,
        { Request: { } request } => new SeatView(request.Visitor, false, null),
        _ => view with { IsOffered = true },
    }, SeatChangeKind.HandedOver);

    /// <summary>Takes an offer back.</summary>
    public void Keep(string browser) => Change(view => view.IsHeldBy(browser) && view.IsOffered ? view with { IsOffered = false } : null, SeatChangeKind.HandedOver);

    /// <summary>Asks the holder for the controls. An engineer gets them after <see cref="TakeOverDelay"/>, whatever the holder does.</summary>
    public void Ask(SeatVisitor visitor) => Change(view => view.Holder is null || view.IsHeldBy(visitor.Browser) || IsOutranked(visitor, view.Request)
        ? null
        : view with { Request = new SeatRequest(visitor, visitor.Person.Role == DeskRole.Engineer ? time.GetUtcNow() + TakeOverDelay : null) }, SeatChangeKind.Taken);

    /// <summary>A tab of a browser is there, or there again.</summary>
    public void Arrive(string browser)
    {
        lock (_guard)
        {
            _tabs[browser] = _tabs.GetValueOrDefault(browser) + 1;
            if (_view.IsHeldBy(browser))
                Stop(ref _absence);
        }
    }

    /// <summary>A tab of a browser is gone, or its connection is lost.</summary>
    public void Depart(string browser)
    {
        lock (_guard)
        {
            int left = _tabs.GetValueOrDefault(browser) - 1;
            if (left > 0)
                _tabs[browser] = left;
            else
                _tabs.Remove(browser);

            if (left <= 0 && _view.IsHeldBy(browser))
                AwaitReturn(browser);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_guard)
        {
            Stop(ref _takingOver);
            Stop(ref _absence);
        }
    }

    // One's own countdown is not begun anew, and a technician does not push an engineer aside.
    private static bool IsOutranked(SeatVisitor visitor, SeatRequest? request) =>
        request is not null && (request.Visitor.Browser == visitor.Browser || request.TakesOverAt is not null);

    private bool Change(Func<SeatView, SeatView?> next, SeatChangeKind kind)
    {
        SeatView before;
        SeatView after;
        lock (_guard)
        {
            before = _view;
            if (next(before) is not { } changed)
                return false;

            after = changed;
            _view = after;
            Rearm(before, after);
        }

        Tell(before, after, kind);
        return true;
    }

    private void Tell(SeatView before, SeatView after, SeatChangeKind kind)
    {
        if (before.Holder != after.Holder)
            Moved?.Invoke(new SeatChange(before.Holder?.Person, after.Holder?.Person, before.IsOffered && kind == SeatChangeKind.Taken ? SeatChangeKind.HandedOver : kind));

        Changed?.Invoke();
    }

    private void Rearm(SeatView before, SeatView after)
    {
        if (before.Request != after.Request)
        {
            Stop(ref _takingOver);
            if (after.Request is { TakesOverAt: not null } request)
                _takingOver = After(TakeOverDelay, () => TakeOver(request));
        }

        if (before.Holder?.Browser == after.Holder?.Browser)
            return;

        Stop(ref _absence);
        if (after.Holder is { } holder && !_tabs.ContainsKey(holder.Browser))
            AwaitReturn(holder.Browser);
    }

    private void TakeOver(SeatRequest request) => Change(view => view.Request == request ? new SeatView(request.Visitor, false, null) : null, SeatChangeKind.TakenOver);

    private void AwaitReturn(string browser)
    {
        Stop(ref _absence);
        _absence = After(AbsenceDelay, () => GiveUp(browser));
    }

    private void GiveUp(string browser) => Change(view => view.IsHeldBy(browser) && !_tabs.ContainsKey(browser) ? Next(view) : null, SeatChangeKind.Lost);

    private static SeatView Next(SeatView view) => view.Request is { } request ? new SeatView(request.Visitor, false, null) : SeatView.Free;

    private ITimer After(TimeSpan delay, Action action) => time.CreateTimer(_ => action(), null, delay, Timeout.InfiniteTimeSpan);

    private static void Stop(ref ITimer? timer)
    {
        timer?.Dispose();
        timer = null;
    }
}

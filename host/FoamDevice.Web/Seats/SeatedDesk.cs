using FoamDevice.Host;
using FoamDevice.Web.Language;
using FoamDevice.Web.Layout;
using FoamDevice.Web.People;

namespace FoamDevice.Web.Seats;

/// <summary>The desk for one visitor: does what role and seat allow, and says why not otherwise. All buttons of the page go through it.</summary>
public sealed class SeatedDesk : IDisposable
{
    private readonly IBenchDesk _desk;
    private readonly ControlSeat _seat;
    private readonly PageVisit _visit;
    private readonly BenchVisitor _visitor;
    private readonly PageTexts _texts;

    /// <summary>Makes it.</summary>
    /// <param name="desk">The bench.</param>
    /// <param name="seat">Who has the controls.</param>
    /// <param name="visit">The visitor's browser.</param>
    /// <param name="visitor">The visitor.</param>
    /// <param name="texts">Words of refusals.</param>
    public SeatedDesk(IBenchDesk desk, ControlSeat seat, PageVisit visit, BenchVisitor visitor, PageTexts texts)
    {
        _desk = desk;
        _seat = seat;
        _visit = visit;
        _visitor = visitor;
        _texts = texts;
        _seat.Changed += Tell;
    }

    /// <summary>Who has the controls has changed; comes from any thread.</summary>
    public event Action? Changed;

    /// <summary>Who the visitor is; null when nobody is signed in.</summary>
    public DeskPerson? Person => _visitor.Person;

    /// <summary>Who has the controls.</summary>
    public SeatView Seat => _seat.View;

    /// <summary>This browser has the controls.</summary>
    public bool HasControls => Seat.IsHeldBy(_visit.Browser);

    /// <summary>The visitor may make foam, and has the controls: buttons of runs may be pressed.</summary>
    public bool CanAct => HasControls && MayAct;

    /// <summary>The visitor may serve the machine, and has the controls.</summary>
    public bool CanServe => HasControls && Person is { Role: DeskRole.Engineer };

    /// <summary>The visitor may cut the drivers: technicians and engineers, with or without the controls, for cutting is always safe.</summary>
    public bool CanAbort => MayAct;

    /// <summary>The visitor may have the controls.</summary>
    public bool MayAct => Person is { Role: >= DeskRole.Technician };

    private SeatVisitor? Me => Person is { } person ? new SeatVisitor(_visit.Browser, person) : null;

    /// <summary>Why an action is not for this visitor at present, in the visitor's language; null when it is.</summary>
    public string? Refusal(DeskAction action)
    {
        if (Person is not { } person)
            return _texts["shell.refused.nobody"];

        if (person.Role < action.Needs)
            return _texts[action.Needs == DeskRole.Engineer ? "shell.refused.engineer" : "shell.refused.viewer"];

        return action is AbortWork || HasControls ? null
            : Seat.Holder is { } holder ? _texts["shell.refused.held", holder.Person.Name]
            : _texts["shell.refused.free"];
    }

    /// <summary>Does something at the bench, or says why not.</summary>
    /// <param name="action">What.</param>
    public Task<DeskAnswer> DoAsync(DeskAction action)
    {
        return Refusal(action) is { } refusal ? Task.FromResult(new DeskAnswer(false, refusal)) : _desk.DoAsync(action, Person!);
    }

    /// <summary>Takes the controls, when they are free or offered.</summary>
    public bool Take() => MayAct && Me is { } me && _seat.Take(me);

    /// <summary>Puts the controls down, or withdraws the wish for them.</summary>
    public void Leave() => _seat.Leave(_visit.Browser);

    /// <summary>Gives the controls to who asks for them, or offers them to all.</summary>
    public void HandOver() => _seat.HandOver(_visit.Browser);

    /// <summary>Takes an offer back.</summary>
    public void Keep() => _seat.Keep(_visit.Browser);

    /// <summary>Asks for the controls; an engineer gets them after a countdown.</summary>
    public void Ask()
    {
        if (MayAct && Me is { } me)
            _seat.Ask(me);
    }

    /// <inheritdoc/>
    public void Dispose() => _seat.Changed -= Tell;

    private void Tell() => Changed?.Invoke();
}

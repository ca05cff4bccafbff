using FoamDevice.Host;
using FoamDevice.Web.Seats;
using Microsoft.Extensions.Time.Testing;

namespace FoamDevice.Web.Tests.Shell;

public sealed class ControlSeatTests : IDisposable
{
    private static readonly SeatVisitor _ada = new("browser-a", new DeskPerson("Ada", DeskRole.Engineer));
    private static readonly SeatVisitor _grace = new("browser-g", new DeskPerson("Grace", DeskRole.Technician));
    private static readonly SeatVisitor _hedy = new("browser-h", new DeskPerson("Hedy", DeskRole.Technician));

    private readonly FakeTimeProvider _time = new();
    private readonly List<SeatChange> _moved = [];
    private readonly ControlSeat _seat;

    public ControlSeatTests()
    {
        _seat = new ControlSeat(_time);
        _seat.Moved += _moved.Add;
        foreach (SeatVisitor visitor in (SeatVisitor[])[_ada, _grace, _hedy])
            _seat.Arrive(visitor.Browser);
    }

    private string? Holder => _seat.View.Holder?.Person.Name;

    [Fact]
    public void Free_controls_go_to_whoever_takes_them()
    {
        Assert.True(_seat.Take(_grace));

        Assert.Equal("Grace", Holder);
        Assert.Equal(new SeatChange(null, _grace.Person, SeatChangeKind.Taken), Assert.Single(_moved));
    }

    [Fact]
    public void Held_controls_can_not_be_taken()
    {
        _seat.Take(_grace);

        Assert.False(_seat.Take(_ada));

        Assert.Equal("Grace", Holder);
    }

    [Fact]
    public void Controls_that_are_put_down_are_free()
    {
        _seat.Take(_grace);

        _seat.Leave(_grace.Browser);

        Assert.Null(Holder);
        Assert.True(_seat.Take(_hedy));
    }

    [Fact]
    public void Only_the_holder_puts_them_down()
    {
        _seat.Take(_grace);

        _seat.Leave(_hedy.Browser);

        Assert.Equal("Grace", Holder);
    }

    [Fact]
    public void An_offer_goes_to_the_first_who_takes_it()
    {
        _seat.Take(_grace);

        _seat.HandOver(_grace.Browser);

        Assert.Equal("Grace", Holder);
        Assert.True(_seat.Take(_hedy));
        Assert.False(_seat.Take(_ada));
        Assert.Equal(new SeatChange(_grace.Person, _hedy.Person, SeatChangeKind.HandedOver), _moved[^1]);
    }

    [Fact]
    public void An_offer_can_be_taken_back()
    {
        _seat.Take(_grace);
        _seat.HandOver(_grace.Browser);

        _seat.Keep(_grace.Browser);

        Assert.False(_seat.Take(_hedy));
    }

    [Fact]
    public void A_technicians_wish_waits_for_the_holders_word()
    {
        _seat.Take(_grace);
        _seat.Ask(_hedy);
        _time.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal("Grace", Holder);
        _seat.HandOver(_grace.Browser);

        Assert.Equal("Hedy", Holder);
    }

    [Fact]
    public void An_engineer_takes_over_after_a_countdown_that_all_see()
    {
        _seat.Take(_grace);

        _seat.Ask(_ada);

        Assert.Equal(_time.GetUtcNow() + ControlSeat.TakeOverDelay, _seat.View.Request?.TakesOverAt);
        _time.Advance(ControlSeat.TakeOverDelay - TimeSpan.FromMilliseconds(1));
        Assert.Equal("Grace", Holder);
        _time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal("Ada", Holder);
        Assert.Equal(new SeatChange(_grace.Person, _ada.Person, SeatChangeKind.TakenOver), _moved[^1]);
    }

    [Fact]
    public void A_wish_that_is_withdrawn_counts_down_no_more()
    {
        _seat.Take(_grace);
        _seat.Ask(_ada);

        _seat.Leave(_ada.Browser);
        _time.Advance(ControlSeat.TakeOverDelay * 2);

        Assert.Equal("Grace", Holder);
    }

    [Fact]
    public void Asking_again_does_not_put_the_countdown_off_and_nobody_pushes_it_aside()
    {
        _seat.Take(_grace);
        _seat.Ask(_ada);
        _time.Advance(ControlSeat.TakeOverDelay / 2);

        _seat.Ask(_ada);
        _seat.Ask(_hedy);
        _time.Advance(ControlSeat.TakeOverDelay / 2);

        Assert.Equal("Ada", Holder);
    }

    [Fact]
    public void A_browser_that_is_back_in_time_keeps_the_controls()
    {
        _seat.Take(_grace);
        _seat.Depart(_grace.Browser);
        _time.Advance(ControlSeat.AbsenceDelay - TimeSpan.FromSeconds(1));

        _seat.Arrive(_grace.Browser);
        _time.Advance(ControlSeat.AbsenceDelay * 2);

        Assert.Equal("Grace", Holder);
    }

    [Fact]
    public void A_browser_that_stays_away_loses_them()
    {
        _seat.Take(_grace);

        _seat.Depart(_grace.Browser);
        _time.Advance(ControlSeat.AbsenceDelay);

        Assert.Null(Holder);
        Assert.Equal(SeatChangeKind.Lost, _moved[^1].How);
    }

    [Fact]
    public void A_second_tab_keeps_them()
    {
        _seat.Arrive(_grace.Browser);
        _seat.Take(_grace);

        _seat.Depart(_grace.Browser);
        _time.Advance(ControlSeat.AbsenceDelay * 2);

        Assert.Equal("Grace", Holder);
    }

    [Fact]
    public void Controls_that_were_handed_to_a_browser_that_is_gone_come_free()
    {
        _seat.Take(_grace);
        _seat.Ask(_hedy);
        _seat.Depart(_hedy.Browser);

        _seat.HandOver(_grace.Browser);
        _time.Advance(ControlSeat.AbsenceDelay);

        Assert.Null(Holder);
    }

    [Fact]
    public void When_the_holder_goes_while_somebody_asks_the_controls_are_theirs()
    {
        _seat.Take(_grace);
        _seat.Ask(_hedy);

        _seat.Leave(_grace.Browser);

        Assert.Equal("Hedy", Holder);
    }

    public void Dispose() => _seat.Dispose();
}

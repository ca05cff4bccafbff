using FoamDevice.Host;
using FoamDevice.Web.Seats;
using Microsoft.Extensions.Time.Testing;

namespace FoamDevice.Web.Tests.Shell;

public sealed class SeatLogTests : IDisposable
{
    private static readonly SeatVisitor _ada = new("browser-a", new DeskPerson("Ada", DeskRole.Engineer));
    private static readonly SeatVisitor _grace = new("browser-g", new DeskPerson("Grace", DeskRole.Technician));

    private readonly FakeTimeProvider _time = new();
    private readonly FakeDesk _desk = new();
    private readonly ControlSeat _seat;
    private readonly SeatLog _log;

    public SeatLogTests()
    {
        _seat = new ControlSeat(_time);
        _log = new SeatLog(_desk, _seat);
        foreach (SeatVisitor visitor in (SeatVisitor[])[_ada, _grace])
            _seat.Arrive(visitor.Browser);
    }

    private IEnumerable<string> Written => _desk.Actions.Cast<WriteDown>().Select(act => act.Text);

    public void Dispose()
    {
        _log.Dispose();
        _seat.Dispose();
    }

    [Fact]
    public void Controls_that_are_taken_handed_over_and_put_down_are_written_down_with_who_has_them_now()
    {
        _seat.Take(_grace);
        _seat.HandOver(_grace.Browser);
        _seat.Take(_ada);
        Assert.Equal(_ada.Person, _desk.LastPerson);
        _seat.Leave(_ada.Browser);

        Assert.Equal(
            [
                "Grace took the controls at the bench page.",
                "Grace handed the controls at the bench page over to Ada.",
                "Ada put the controls at the bench page down.",
            ],
            Written);
        Assert.All(_desk.Actions, act => Assert.Equal(BenchActKind.Controls, ((WriteDown)act).Kind));
    }

    [Fact]
    public void An_engineer_who_takes_over_is_told_apart_from_one_to_whom_the_controls_were_given()
    {
        _seat.Take(_grace);
        _seat.Ask(_ada);

        _time.Advance(ControlSeat.TakeOverDelay);

        Assert.Equal("Ada took the controls at the bench page over from Grace.", Written.Last());
    }

    [Fact]
    public void Controls_that_a_lost_page_cost_are_written_down()
    {
        _seat.Take(_grace);
        _seat.Depart(_grace.Browser);
        _time.Advance(ControlSeat.AbsenceDelay);
        Assert.Equal("The page of Grace was gone too long; nobody has the controls at the bench page.", Written.Last());

        _seat.Take(_ada);
        _seat.Ask(_grace);
        _seat.Depart(_ada.Browser);
        _time.Advance(ControlSeat.AbsenceDelay);

        Assert.Equal("The page of Ada was gone too long; Grace, who had asked, has the controls at the bench page.", Written.Last());
    }

    [Fact]
    public void One_person_who_goes_from_one_browser_to_another_is_no_news()
    {
        _seat.Take(_grace);
        _seat.HandOver(_grace.Browser);

        _seat.Take(_grace with { Browser = _ada.Browser });

        Assert.Single(Written);
    }
}

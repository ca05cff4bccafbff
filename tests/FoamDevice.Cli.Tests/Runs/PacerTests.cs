using FoamDevice.Cli.Runs;

namespace FoamDevice.Cli.Tests.Runs;

public sealed class PacerTests
{
    private readonly StoppedClock _clock = new();

    [Fact]
    public void Simulated_time_is_the_walls_times_the_pace()
    {
        var pacer = new Pacer(Pace.Parse("20"), _clock);

        _clock.Advance(TimeSpan.FromMilliseconds(10));

        Assert.Equal(200_000ul, pacer.Take());
    }

    [Fact]
    public void What_is_below_the_chips_grid_is_carried_over()
    {
        var pacer = new Pacer(Pace.Parse("1"), _clock);
        ulong total = 0;

        for (int i = 0; i < 1_000; i++)
        {
            _clock.Advance(TimeSpan.FromMicroseconds(11));
            ulong due = pacer.Take();
            Assert.Equal(0ul, due % 8);
            total += due;
        }

        Assert.InRange(total, 11_000ul - 8, 11_000ul);
    }

    [Fact]
    public void After_a_pause_of_the_process_the_run_goes_on_where_it_was()
    {
        var pacer = new Pacer(Pace.Parse("1"), _clock);

        _clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(1_000_000ul, pacer.Take());
    }

    [Fact]
    public void As_fast_as_it_goes_does_not_look_at_the_clock()
    {
        var pacer = new Pacer(Pace.Parse("max"), _clock);

        Assert.True(pacer.Take() > 0);
    }

    [Theory]
    [InlineData("20")]
    [InlineData("max")]
    public void While_a_person_is_asked_time_is_real(string pace)
    {
        var pacer = new Pacer(Pace.Parse(pace), _clock);

        _clock.Advance(TimeSpan.FromMilliseconds(8));

        Assert.Equal(8_000ul, pacer.Take(isPersonAsked: true));
    }

    private sealed class StoppedClock : TimeProvider
    {
        private long _ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public void Advance(TimeSpan span) => _ticks += span.Ticks;

        public override long GetTimestamp() => _ticks;
    }
}

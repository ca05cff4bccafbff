using FoamDevice.Protocol;
using FoamDevice.Web.History;
using Xunit;

namespace FoamDevice.Web.Tests;

public class HistoryFilterTests
{
    private static readonly TimeZoneInfo Tehran = TimeZoneInfo.CreateCustomTimeZone("Tehran", TimeSpan.FromMinutes(210), null, null);

    [Fact]
    public void What_stands_in_an_address_is_read_back_as_it_was_asked()
    {
        var asked = new HistoryFilter
        {
            MethodId = "tessari-air",
            DeviceId = "FD-0001",
            Operator = "Ada",
            Label = "S-17",
            Outcome = RunOutcome.Faulted,
            IsSimulated = false,
            Since = new DateOnly(2026, 3, 1),
            Until = new DateOnly(2026, 3, 21),
        };

        Assert.Equal(asked, HistoryFilter.Read(name => asked.Query[name] as string));
    }

    [Theory]
    [InlineData("outcome", "17")]
    [InlineData("outcome", "excellent")]
    [InlineData("kind", "both")]
    [InlineData("since", "2026-02-30")]
    [InlineData("label", "   ")]
    public void What_can_not_be_understood_is_not_asked_for(string name, string value)
    {
        Assert.Equal(HistoryFilter.All, HistoryFilter.Read(asked => asked == name ? value : null));
    }

    [Fact]
    public void Days_begin_and_end_in_the_zone_of_the_bench()
    {
        var filter = new HistoryFilter { Since = new DateOnly(2026, 3, 21), Until = new DateOnly(2026, 3, 21) }.ToRunFilter(Tehran);

        Assert.Equal(new DateTimeOffset(2026, 3, 20, 20, 30, 0, TimeSpan.Zero), filter.Since);
        Assert.Equal(new DateTimeOffset(2026, 3, 21, 20, 30, 0, TimeSpan.Zero), filter.Before);
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public void The_first_and_the_last_day_of_the_calendar_are_days_too(string day)
    {
        var filter = HistoryFilter.Read(name => name is "since" or "until" ? day : null).ToRunFilter(Tehran);

        Assert.NotNull(filter.Since);
    }
}

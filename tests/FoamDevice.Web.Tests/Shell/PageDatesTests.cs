using FoamDevice.Web.Language;
using FoamDevice.Web.Layout;
using Microsoft.Extensions.Time.Testing;

namespace FoamDevice.Web.Tests.Shell;

public sealed class PageDatesTests
{
    // New year's day of 1405 in Tehran, where it is three and a half hours later than in Greenwich.
    private static readonly DateTimeOffset _nowruz = new(2026, 3, 20, 21, 5, 9, TimeSpan.Zero);
    private readonly PageDates _english = In(PageLanguage.English);
    private readonly PageDates _persian = In(PageLanguage.Persian);

    [Fact]
    public void A_moment_is_written_in_the_benchs_own_time_zone()
    {
        Assert.Equal("2026-03-21 00:35", _english.Moment(_nowruz));
        Assert.Equal("00:35:09", _english.Seconds(_nowruz));
    }

    [Fact]
    public void A_Persian_day_is_one_of_the_Persian_calendar()
    {
        Assert.Equal("۱۴۰۵/۰۱/۰۱", _persian.Day(_nowruz));
        Assert.Equal("۱۴۰۴/۱۲/۲۹", _persian.Day(_nowruz.AddDays(-1)));
        Assert.Equal("۱۴۰۵/۰۱/۰۱ ۰۰:۳۵", _persian.Moment(_nowruz));
    }

    [Theory]
    [InlineData(0, "0:00", "۰:۰۰")]
    [InlineData(9.9, "0:09", "۰:۰۹")]
    [InlineData(65, "1:05", "۱:۰۵")]
    [InlineData(600, "10:00", "۱۰:۰۰")]
    [InlineData(3725, "1:02:05", "۱:۰۲:۰۵")]
    [InlineData(-5, "0:00", "۰:۰۰")]
    public void A_span_is_shown_as_a_clock(double seconds, string english, string persian)
    {
        Assert.Equal(english, _english.Clock(TimeSpan.FromSeconds(seconds)));
        Assert.Equal(persian, _persian.Clock(TimeSpan.FromSeconds(seconds)));
    }

    [Theory]
    [InlineData("1405/1/1")]
    [InlineData("۱۴۰۵/۰۱/۰۱")]
    [InlineData(" 1405-01-01 ")]
    public void A_Persian_day_is_read_by_its_calendar(string text)
    {
        Assert.Equal(new DateTimeOffset(2026, 3, 21, 0, 0, 0, TimeSpan.FromHours(3.5)), _persian.ReadDay(text));
    }

    [Theory]
    [InlineData("2026-02-30")]
    [InlineData("2026-13-01")]
    [InlineData("today")]
    [InlineData("")]
    [InlineData("1/2")]
    [InlineData("2026-03-٩٩٩٩٩٩٩٩٩")]
    public void What_is_no_day_is_none(string text)
    {
        Assert.Null(_english.ReadDay(text));
    }

    [Fact]
    public void A_day_that_was_written_is_read_again()
    {
        foreach (PageDates dates in (PageDates[])[_english, _persian])
            Assert.Equal(dates.Day(_nowruz), dates.Day(dates.ReadDay(dates.Day(_nowruz))!.Value));
    }

    private static PageDates In(PageLanguage language)
    {
        var time = new FakeTimeProvider();
        time.SetLocalTimeZone(TimeZoneInfo.CreateCustomTimeZone("bench", TimeSpan.FromHours(3.5), "bench", "bench"));
        var visit = new PageVisit { Language = language };
        return new PageDates(visit, new PageNumbers(visit), time);
    }
}

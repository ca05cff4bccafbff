using FoamDevice.Web.Language;
using FoamDevice.Web.Layout;

namespace FoamDevice.Web.Tests.Shell;

public sealed class PageNumbersTests
{
    private static readonly PageNumbers _english = new(new PageVisit());
    private static readonly PageNumbers _persian = new(new PageVisit { Language = PageLanguage.Persian });

    [Theory]
    [InlineData(1234.5, 2, "1,234.50", "۱٬۲۳۴٫۵۰")]
    [InlineData(0.6, 0, "1", "۱")]
    [InlineData(-3.27, 1, "\u22123.3", "\u200E\u2212۳٫۳")]
    [InlineData(-0.001, 1, "0.0", "۰٫۰")]
    [InlineData(double.NaN, 1, "–", "–")]
    [InlineData(double.PositiveInfinity, 1, "–", "–")]
    public void A_number_has_the_digits_and_signs_of_the_language(double value, int decimals, string english, string persian)
    {
        Assert.Equal(english, _english.Fixed(value, decimals));
        Assert.Equal(persian, _persian.Fixed(value, decimals));
    }

    [Theory]
    [InlineData(2.0, "2", "۲")]
    [InlineData(2.50, "2.5", "۲٫۵")]
    [InlineData(12345.678, "12,345.68", "۱۲٬۳۴۵٫۶۸")]
    [InlineData(0, "0", "۰")]
    public void No_more_decimals_are_written_than_needed(double value, string english, string persian)
    {
        Assert.Equal(english, _english.UpTo(value, 2));
        Assert.Equal(persian, _persian.UpTo(value, 2));
    }

    [Fact]
    public void Digits_of_a_text_change_and_nothing_else_does()
    {
        Assert.Equal("۱۲:۰۵ A-۷", _persian.Digits("12:05 A-7"));
        Assert.Equal("12:05 A-7", _english.Digits("12:05 A-7"));
    }
}

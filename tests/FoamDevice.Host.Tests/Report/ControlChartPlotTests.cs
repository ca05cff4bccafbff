using System.Globalization;
using System.Xml.Linq;
using Xunit;

namespace FoamDevice.Host.Tests;

public class ControlChartPlotTests
{
    private const string Broken = "#B3261E";

    // Digits of 11 px in the page's letters; the title is 12 px high and stands upright in the middle of x = 13.
    private const double DigitWidth = 6.2;
    private const double TitleEnd = 19;

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly ControlChartWords Words = new("chart", "Pass <time>", "Run", "s", 0.001);
    private static readonly double[] Steady = [1.00, 1.01, 1.00, 1.01, 1.00, 1.01, 1.00, 1.01];

    [Fact]
    public void A_steady_chart_marks_no_value()
    {
        Assert.DoesNotContain(Broken, ControlChartPlot.Values(ControlChart.Of(Steady), Words, ReportSettings.Plain), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_value_beyond_the_limits_is_marked_and_so_is_the_range_that_led_to_it()
    {
        var chart = ControlChart.Of([.. Steady, .. Steady, 1.5]);

        Assert.Contains(Broken, ControlChartPlot.Values(chart, Words, ReportSettings.Plain), StringComparison.OrdinalIgnoreCase);
        Assert.Contains(Broken, ControlChartPlot.Ranges(chart, Words, ReportSettings.Plain), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(new[] { 1.0 })]
    [InlineData(new[] { 0.0, 0.0, 0.0 })]
    [InlineData(new[] { 5.0, 5.0, 5.0, 5.0, 5.0, 5.0, 5.0, 5.0, 5.0 })]
    public void Few_values_and_equal_values_are_drawn_too(double[] values)
    {
        var drawing = Parse(ControlChartPlot.Values(ControlChart.Of(values), Words, ReportSettings.Plain));

        Assert.NotEmpty(drawing.Descendants(drawing.Name.Namespace + "text"));
    }

    [Theory]
    [InlineData(new[] { 1e-9, 2e-9, 1e-9 })]
    [InlineData(new[] { 1.0, 1.0 + 1e-13, 1.0 })]
    [InlineData(new[] { 123_456_789.0, 123_456_790.0, 999_999_999.0 })]
    [InlineData(new[] { -1e12, 1e12 })]
    public void Tiny_and_huge_values_leave_the_title_of_the_axis_its_room(double[] values)
    {
        var chart = ControlChart.Of(values);

        Assert.All([ControlChartPlot.Values(chart, Words, ReportSettings.Plain), ControlChartPlot.Ranges(chart, Words, ReportSettings.Plain)], drawing =>
            Assert.All(Texts(Parse(drawing), "number").Where(number => number.Attribute("text-anchor")?.Value == "end"), number =>
                Assert.True(Number(number, "x") - (number.Value.Length * DigitWidth) > TitleEnd, number.ToString())));
    }

    [Fact]
    public void Moving_ranges_are_seen_from_zero_on()
    {
        var drawing = Parse(ControlChartPlot.Ranges(ControlChart.Of(Steady), Words, ReportSettings.Plain));

        string[] heights = [.. Texts(drawing, "number").Where(number => number.Attribute("text-anchor")?.Value == "end").Select(number => number.Value)];
        Assert.Equal("0.00", heights[0]);
    }

    [Fact]
    public void Its_words_are_text_and_never_markup()
    {
        var drawing = Parse(ControlChartPlot.Values(ControlChart.Of(Steady), Words, ReportSettings.Plain));

        Assert.Equal("Pass <time>", drawing.Attribute("aria-label")?.Value);
    }

    [Fact]
    public void Two_drawings_of_a_page_share_no_id()
    {
        string[] ids =
        [
            .. new[] { "first", "second" }
                .Select(name => Parse(ControlChartPlot.Values(ControlChart.Of(Steady), Words with { Name = name }, ReportSettings.Plain)))
                .SelectMany(drawing => drawing.DescendantsAndSelf().Attributes("id").Select(id => id.Value)),
        ];

        Assert.NotEmpty(ids);
        Assert.Equal(ids.Length, ids.Distinct().Count());
    }

    [Fact]
    public void In_persian_the_numbers_have_persian_digits()
    {
        var drawing = Parse(ControlChartPlot.Values(ControlChart.Of(Steady), Words, new ReportSettings(ReportLanguage.Fa, PersianDigits: true)));

        Assert.All(Texts(drawing, "number"), text => Assert.DoesNotMatch("[0-9]", text.Value));
    }

    private static IEnumerable<XElement> Texts(XElement drawing, string cssClass) =>
        drawing.Descendants(drawing.Name.Namespace + "text").Where(text => text.Attribute("class")?.Value == cssClass);

    private static double Number(XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);

    // In a page its namespace is understood; on its own it is not said.
    private static XElement Parse(string drawing) => XElement.Parse(drawing.Replace("<svg ", $"<svg xmlns=\"{Svg}\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" ", StringComparison.Ordinal));
}

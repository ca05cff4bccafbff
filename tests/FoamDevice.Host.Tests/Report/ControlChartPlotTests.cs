using System.Xml.Linq;
using Xunit;

namespace FoamDevice.Host.Tests;

public class ControlChartPlotTests
{
    private const string Broken = "#B3261E";
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly ControlChartWords Words = new("chart", "Pass <time>", "Run", "s");
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

        Assert.All(drawing.Descendants(drawing.Name.Namespace + "text").Where(text => text.Attribute("class")?.Value == "number"), text => Assert.DoesNotMatch("[0-9]", text.Value));
    }

    // In a page its namespace is understood; on its own it is not said.
    private static XElement Parse(string drawing) => XElement.Parse(drawing.Replace("<svg ", $"<svg xmlns=\"{Svg}\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" ", StringComparison.Ordinal));
}

using System.Globalization;
using FoamDevice.Architecture.Tests.Repository;

namespace FoamDevice.Architecture.Tests.Hardware;

/// <summary>Every hazard is weighed, by one rule, and none is left at a high risk.</summary>
public sealed class RiskTableTests
{
    private const int Low = 4;
    private const int Medium = 9;

    private static readonly string Document = SourceTree.Read("hardware/HAZARDS.md");

    private static readonly IReadOnlyList<IReadOnlyList<string>> Rows = MarkdownTable.RowsUnder(Document, "hazard", "severity", "probability before", "risk before");

    public static TheoryData<string> Hazards => [.. Rows.Select(row => row[0])];

    [Fact]
    public void Every_hazard_has_its_row()
    {
        Assert.Equal(Hazard.ReadAll(Document).Select(hazard => $"H{hazard.Number}"), Rows.Select(row => row[0]));
    }

    [Theory]
    [MemberData(nameof(Hazards))]
    public void Risk_is_severity_times_probability(string hazard)
    {
        var row = Rows.Single(row => row[0] == hazard);
        int severity = Number(row[1]);

        Assert.Equal(Risk(severity * Number(row[2])), row[3]);
        Assert.Equal(Risk(severity * Number(row[5])), row[6]);
    }

    [Theory]
    [MemberData(nameof(Hazards))]
    public void Severity_and_probability_are_on_their_scales_and_measures_lower_the_risk(string hazard)
    {
        var row = Rows.Single(row => row[0] == hazard);

        Assert.All([row[1], row[2], row[5]], cell => Assert.InRange(Number(cell), 1, 5));
        Assert.True(Number(row[5]) < Number(row[2]), $"{hazard}: the measures change nothing.");
        Assert.DoesNotContain("high", row[6]);
        Assert.NotEmpty(row[4]);
    }

    [Theory]
    [MemberData(nameof(Hazards))]
    public void A_medium_risk_that_remains_says_what_it_rests_on(string hazard)
    {
        var row = Rows.Single(row => row[0] == hazard);

        Assert.True(!row[6].EndsWith("medium", StringComparison.Ordinal) || row[7].Length > 1, $"{hazard} remains at {row[6]} and does not say why.");
    }

    [Fact]
    public void Each_scale_has_five_grades()
    {
        Assert.Equal(["1", "2", "3", "4", "5"], MarkdownTable.RowsUnder(Document, "severity", "people").Select(row => row[0]));
        Assert.Equal(["1", "2", "3", "4", "5"], MarkdownTable.RowsUnder(Document, "probability").Select(row => row[0]));
    }

    private static int Number(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);

    private static string Risk(int product) => $"{product} {(product <= Low ? "low" : product <= Medium ? "medium" : "high")}";
}

using System.Globalization;
using System.Text.RegularExpressions;
using FoamDevice.Architecture.Tests.Repository;
using FoamDevice.Host;
using FoamDevice.Protocol;

namespace FoamDevice.Architecture.Tests.Hardware;

/// <summary>The sizing document's table of syringes in the place of wider ones: which pairs it has, and both ways of reckoning.</summary>
public sealed partial class MistakenSyringeSizingTests
{
    // Two thirds of what Luer parts are designed for.
    private const double HighestKilopascals = 200;

    // From one barrel to another a V of 90 degrees moves the top by (1 + √2) / 2 of the difference in diameter.
    private static readonly double DropShare = (1 + Math.Sqrt(2)) / 2;

    private static readonly IReadOnlyList<SyringeModel> Models = SyringeCatalog.Load().All;

    private static readonly SyringeModel Widest = Models.MaxBy(model => model.BoreMillimeters)!;

    private static readonly double BoltWindow = double.Parse(Window().Match(SourceTree.Read("hardware/mechanics/design.scad")).Groups[1].Value, CultureInfo.InvariantCulture);

    private static readonly MachineProfile Machine = MachineFile.Parse(MachineFile.ReferenceText, "reference-machine.yaml").Machine;

    private static readonly AxisSizing Axis = new(SizingDocument.Given, Machine);

    public static TheoryData<string, string> Pairs
    {
        get
        {
            var pairs = new TheoryData<string, string>();
            foreach (var row in SizingDocument.Mistaken)
                pairs.Add(row[0], row[1]);
            return pairs;
        }
    }

    [Fact]
    public void Each_model_is_in_the_place_of_the_widest_one_and_every_pair_that_passes_the_pin_is_there()
    {
        var inWidest = Models.Where(model => model != Widest).Select(model => (model.Id, Widest.Id));
        var passing = from place in Models from mounted in Models where Wider(place, mounted) && Passes(place, mounted) select (mounted.Id, place.Id);

        Assert.Equal(inWidest.Union(passing).Order(), SizingDocument.Mistaken.Select(row => (row[0], row[1])).Order());
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Both_pressures_of_a_pair_follow(string mounted, string place)
    {
        var row = Row(mounted, place);

        AssertFollows(row[2], BreakAway.MistakenKilopascals(Model(place), Model(mounted)));
        AssertFollows(row[3], SizingOf(mounted).MistakenKilopascals(SizingOf(place)));
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void The_gauge_pin_does_what_is_said_and_what_it_lets_pass_parts_low_enough(string mounted, string place)
    {
        var row = Row(mounted, place);
        bool passes = Passes(Model(place), Model(mounted));

        Assert.Equal(passes ? "lets it pass" : "keeps the bolt out", row[4]);
        Assert.True(!passes || PrintedNumber.Parse(row[3]) < HighestKilopascals);
    }

    [Fact]
    public void The_mechanics_name_the_same_pair_with_both_figures()
    {
        var row = Row("norm-ject-3", "norm-ject-20");

        Assert.Contains($"would see {row[3]} kPa before it parts ({row[2]} kPa reckoned by the areas alone", SourceTree.Read("hardware/mechanics/README.md"));
    }

    private static bool Wider(SyringeModel place, SyringeModel mounted) => place.BoreMillimeters > mounted.BoreMillimeters;

    private static bool Passes(SyringeModel place, SyringeModel mounted) =>
        Math.Abs(place.Mechanics!.BarrelMillimeters - mounted.Mechanics!.BarrelMillimeters) * DropShare <= BoltWindow;

    private static SyringeModel Model(string id) => Models.Single(model => model.Id == id);

    private static SyringeSizing SizingOf(string id) => new(Model(id), SizingDocument.Given, Machine, Axis.HoldingForce);

    private static IReadOnlyList<string> Row(string mounted, string place) => SizingDocument.Mistaken.Single(row => row[0] == mounted && row[1] == place);

    private static void AssertFollows(string printed, double value) =>
        Assert.True(PrintedNumber.IsRounded(printed, value), $"{printed} is printed, {value:G6} follows.");

    [GeneratedRegex(@"^bolt_window = ([\d.]+);", RegexOptions.Multiline)]
    private static partial Regex Window();
}

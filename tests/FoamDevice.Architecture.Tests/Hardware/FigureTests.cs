using System.Globalization;
using System.Reflection;
using FoamDevice.Architecture.Tests.Repository;
using FoamDevice.Firmware;
using FoamDevice.Host;
using FoamDevice.Protocol;
using FoamDevice.Simulator;

namespace FoamDevice.Architecture.Tests.Hardware;

/// <summary>A figure of the hardware documents that the code also knows is the code's.</summary>
public sealed class FigureTests
{
    private const double Thousandth = 1e-3;

    private static readonly MachineProfile Machine = MachineFile.Parse(MachineFile.ReferenceText, "reference-machine.yaml").Machine;

    private static readonly BenchParameters Bench = new();

    private static readonly int Baud = (int)typeof(SerialLink).GetField("Baud", BindingFlags.NonPublic | BindingFlags.Static)!.GetRawConstantValue()!;

    private static readonly Dictionary<string, string> Specifications = new(StringComparer.Ordinal)
    {
        ["Resolution"] = Text($"{Machine.StepsPerMillimeter} steps/mm"),
        ["Travel"] = Text($"{Machine.TravelMicrometers * Thousandth} mm"),
        ["Empty position of every syringe"] = Text($"{Machine.EmptyPositionMicrometers * Thousandth} mm"),
        ["Fastest plunger"] = Text($"{Machine.MaxSpeedMicrometersPerSecond * Thousandth} mm/s"),
        ["Steepest ramp"] = Text($"{Machine.MaxAccelerationMicrometersPerSecondSquared / 1_000_000} m/s²"),
        ["Fastest foam"] = Text($"{Machine.MaxFoamMicrolitersPerSecond * Thousandth} mL/s"),
        ["Fastest liquid"] = Text($"{Machine.MaxLiquidMicrolitersPerSecond * Thousandth} mL/s"),
        ["Longest pass"] = Text($"{(double)PlanLimits.MaxFastSteps / Machine.StepsPerMillimeter:0.0} mm"),
        ["Break-away of the couplers"] = Text($"{Bench.CouplerTripPascals * Thousandth} kPa"),
        ["Start skew of the two axes"] = Text($"{Machine.MaxSkewMicroseconds * Thousandth} ms"),
        ["Home drift after a run"] = Text($"{(double)Machine.DriftToleranceSteps / Machine.StepsPerMillimeter} mm"),
        ["Link"] = Text($"{Baud:N0} baud"),
        ["Syringes"] = Text($"{SyringeCatalog.Load().All.Count} models, {SyringeCatalog.Load().All.Min(model => model.NominalMilliliters)} to {SyringeCatalog.Load().All.Max(model => model.NominalMilliliters)} mL"),
    };

    private static readonly IReadOnlyList<IReadOnlyList<string>> Table = MarkdownTable.RowsUnder(SourceTree.Read("hardware/README.md"), "figure", "value", "derivation");

    // What a cut leaves in each syringe, kPa.
    private static IEnumerable<double> Left => SizingDocument.Forces.Select(row => PrintedNumber.Parse(row[5]));

    public static TheoryData<string> Figures => [.. Specifications.Keys];

    public static TheoryData<string, string> Statements => new()
    {
        { "hardware/WIRING.md", Text($"high {Train.HighMicroseconds} µs a step") },
        { "hardware/WIRING.md", Text($"{Baud:N0} baud") },
        { "hardware/WIRING.md", Text($"runs out after {Bench.WatchdogTimeoutMicroseconds / 1e6} s") },
        { "hardware/SIZING.md", Text($"each high for {Train.HighMicroseconds} µs") },
        { "hardware/SIZING.md", Text($"the longest train of {PlanLimits.MaxFastSteps:N0} steps") },
        { "hardware/SIZING.md", Text($"the syringe margin of {Machine.SyringeMarginMicroliters * Thousandth} mL") },
        { "hardware/BOM.csv", Text($"its break-away force is engraved: {Bench.CouplerTripPascals * Thousandth} kPa on the bore") },
        { "hardware/BOM.csv", Text($"Opens the chain {Bench.EndSwitchOvertravelMeters / Thousandth} mm beyond the travel") },
        { "hardware/BOM.csv", Text($"windows of ±{Bench.ValveSensorToleranceDegrees}°") },
        { "hardware/BOM.csv", Text($"pegs at ±{Bench.ValveHardStopDegrees}°") },
        { "hardware/ASSEMBLY.md", Text($"{Bench.HardStopOvertravelMeters / Thousandth} mm behind home and {Bench.HardStopOvertravelMeters / Thousandth} mm beyond {Machine.TravelMicrometers * Thousandth} mm of travel") },
        { "hardware/ASSEMBLY.md", Text($"than the {Machine.HomingBackoffMicrometers * Thousandth} mm back-off of homing") },
        { "hardware/ASSEMBLY.md", Text($"carriage at {Machine.EmptyPositionMicrometers * Thousandth} mm from home") },
        { "hardware/README.md", $"{Sized("neededTorque"):0.00} N·m of {Sized("torqueAtMax"):0.00} N·m" },
        { "hardware/HAZARDS.md", $"{Left.Min()} to {Left.Max()} kPa" },
        { "hardware/HAZARDS.md", $"at up to {SizingDocument.Mistaken.Max(row => PrintedNumber.Parse(row[3]))} kPa" },
        { "hardware/HAZARDS.md", $"{SizingDocument.Axis["stallForce"]} N at stall" },
        { "hardware/BOM.csv", $"out of {SizingDocument.Axis["stallForce"]} N of stall force" },
        { "hardware/BOM.csv", $"Pull-out of at least {2 * Sized("neededTorque"):0.00} N·m at {SizingDocument.Axis["speedAtMax"]} rpm" },
        { "hardware/BOM.csv", $"raises it to {SizingDocument.Axis["brakingVoltage"]} V" },
        { "hardware/BOM.md", $"It bears {SizingDocument.Axis["brakingVoltage"]} V" },
        { "hardware/BOM.md", $"at {SizingDocument.Axis["stepRate"]} a second" },
        { "hardware/HAZARDS.md", Text($"up to {Machine.MaxSpeedMicrometersPerSecond * Thousandth} mm/s") },
        { "hardware/HAZARDS.md", Text($"breaks away at {Bench.CouplerTripPascals * Thousandth} kPa") },
    };

    [Theory]
    [MemberData(nameof(Figures))]
    public void A_specification_is_what_the_code_has(string figure)
    {
        Assert.Equal(Specifications[figure], Table.Single(row => row[0] == figure)[1]);
    }

    [Fact]
    public void A_specification_that_names_a_field_of_the_profile_names_one_that_is_there()
    {
        var named = Table.Select(row => row[2].Split(':')[0]).Where(word => !word.Contains(' ') && char.IsLower(word[0]) && word != "maxFastSteps").ToList();
        var fields = typeof(MachineProfile).GetFields(BindingFlags.Public | BindingFlags.Instance).Select(field => char.ToLowerInvariant(field.Name[0]) + field.Name[1..]);

        Assert.True(named.Count >= 9);
        Assert.Empty(named.Except(fields));
    }

    [Theory]
    [MemberData(nameof(Statements))]
    public void A_figure_in_a_sentence_is_the_codes(string document, string statement)
    {
        Assert.Contains(statement, Unwrapped(document));
    }

    [Theory]
    [InlineData("hardware/README.md")]
    [InlineData("hardware/BOM.md")]
    [InlineData("hardware/SIZING.md")]
    [InlineData("hardware/WIRING.md")]
    [InlineData("hardware/ASSEMBLY.md")]
    [InlineData("hardware/COMMISSIONING.md")]
    public void A_document_says_first_that_nothing_is_built(string document)
    {
        string beginning = string.Join('\n', SourceTree.Read(document).Split('\n').Take(8));

        Assert.Contains("**Not yet built", beginning);
    }

    private static double Sized(string symbol) => PrintedNumber.Parse(SizingDocument.Axis[symbol]);

    private static string Unwrapped(string document) => string.Join(' ', SourceTree.Read(document).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

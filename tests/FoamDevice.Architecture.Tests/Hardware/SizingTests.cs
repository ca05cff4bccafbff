using FoamDevice.Architecture.Tests.Repository;
using FoamDevice.Host;
using FoamDevice.Protocol;
using FoamDevice.Simulator;

namespace FoamDevice.Architecture.Tests.Hardware;

/// <summary>The sizing document follows from the machine profile, the syringe catalogue, the plan limits and its own assumptions.</summary>
public sealed class SizingTests
{
    private static readonly MachineProfile Machine = MachineFile.Parse(MachineFile.ReferenceText, "reference-machine.yaml").Machine;

    private static readonly AxisSizing Axis = new(SizingDocument.Given, Machine);

    private static readonly IReadOnlyList<(string Id, SyringeSizing Sizing)> Syringes =
        [.. SyringeCatalog.Load().All.Select(model => (model.Id, new SyringeSizing(model, SizingDocument.Given, Machine, Axis.HoldingForce)))];

    public static TheoryData<string> AxisSymbols => [.. Axis.Figures.Keys];

    public static TheoryData<string> SyringeIds => [.. Syringes.Select(syringe => syringe.Id)];

    [Theory]
    [InlineData("stepsPerMillimeter", nameof(MachineProfile.StepsPerMillimeter), 1)]
    [InlineData("maxSpeed", nameof(MachineProfile.MaxSpeedMicrometersPerSecond), 1e-3)]
    [InlineData("maxAcceleration", nameof(MachineProfile.MaxAccelerationMicrometersPerSecondSquared), 1e-6)]
    [InlineData("startSpeed", nameof(MachineProfile.StartSpeedMicrometersPerSecond), 1e-3)]
    [InlineData("travel", nameof(MachineProfile.TravelMicrometers), 1e-3)]
    [InlineData("emptyPosition", nameof(MachineProfile.EmptyPositionMicrometers), 1e-3)]
    [InlineData("softMargin", nameof(MachineProfile.SoftMarginMicrometers), 1e-3)]
    public void What_the_profile_gives_is_the_profiles(string symbol, string field, double scale)
    {
        uint value = (uint)typeof(MachineProfile).GetField(field)!.GetValue(Machine)!;

        Assert.Equal(value * scale, SizingDocument.Given[symbol], 1e-9);
    }

    [Fact]
    public void Steps_a_turn_and_lead_give_the_profiles_steps_a_millimetre()
    {
        Assert.Equal(Machine.StepsPerMillimeter, SizingDocument.Given["stepsPerTurn"] / SizingDocument.Given["lead"]);
    }

    [Fact]
    public void The_axis_table_has_every_figure_and_no_other()
    {
        Assert.Equal(Axis.Figures.Keys.Order(), SizingDocument.Axis.Keys.Order());
    }

    [Theory]
    [MemberData(nameof(AxisSymbols))]
    public void A_figure_of_the_axis_follows(string symbol)
    {
        Assert.True(PrintedNumber.IsRounded(SizingDocument.Axis[symbol], Axis.Figures[symbol]), $"{symbol}: {SizingDocument.Axis[symbol]} is printed, {Axis.Figures[symbol]:G6} follows.");
    }

    [Fact]
    public void Each_syringe_of_the_catalogue_has_a_row_in_both_tables()
    {
        Assert.Equal(Syringes.Select(syringe => syringe.Id), SizingDocument.Volumes.Select(row => row[0]));
        Assert.Equal(Syringes.Select(syringe => syringe.Id), SizingDocument.Forces.Select(row => row[0]));
    }

    [Theory]
    [MemberData(nameof(SyringeIds))]
    public void Volume_and_speed_of_a_syringe_follow(string id)
    {
        var row = SizingDocument.Volumes.Single(row => row[0] == id);

        AssertFollows(Syringes.Single(syringe => syringe.Id == id).Sizing.Volumes, row);
    }

    [Theory]
    [MemberData(nameof(SyringeIds))]
    public void Forces_of_a_syringe_follow(string id)
    {
        var row = SizingDocument.Forces.Single(row => row[0] == id);

        AssertFollows(Syringes.Single(syringe => syringe.Id == id).Sizing.Forces, row);
    }

    [Fact]
    public void The_motor_has_twice_what_the_worst_moment_takes()
    {
        Assert.True(Axis.Figures["torqueMargin"] >= 2);
    }

    [Fact]
    public void The_simulated_bench_breaks_away_where_the_document_says()
    {
        Assert.Equal(SizingDocument.Given["breakAway"] * 1e3, new BenchParameters().CouplerTripPascals);
    }

    [Fact]
    public void The_couplers_room_is_that_of_the_mechanics()
    {
        Assert.Contains($"break_away_room = {SizingDocument.Given["couplerRoom"]};", SourceTree.Read("hardware/mechanics/design.scad"));
    }

    [Theory]
    [InlineData("0.244", 0.24404, true)]
    [InlineData("0.244", 0.24451, false)]
    [InlineData("1.26e-5", 1.2627e-5, true)]
    [InlineData("1.26e-5", 1.27e-5, false)]
    [InlineData("39,000", 39_228, true)]
    [InlineData("300", 301, false)]
    public void A_printed_number_is_held_to_its_last_digit(string printed, double value, bool follows)
    {
        Assert.Equal(follows, PrintedNumber.IsRounded(printed, value));
    }

    private static void AssertFollows(IReadOnlyList<double> figures, IReadOnlyList<string> row)
    {
        Assert.Equal(figures.Count, row.Count - 1);
        for (int column = 0; column < figures.Count; column++)
            Assert.True(PrintedNumber.IsRounded(row[column + 1], figures[column]), $"{row[0]}, column {column + 2}: {row[column + 1]} is printed, {figures[column]:G6} follows.");
    }
}

using System.Globalization;
using FoamDevice.Host;

namespace FoamDevice.Cli.Reports;

/// <summary>Shows syringes of the catalogue. What nobody has measured is marked.</summary>
internal static class SyringeReport
{
    private const string Unverified = "(unverified)";

    /// <summary>One line a model.</summary>
    public static void WriteList(TextWriter output, IEnumerable<SyringeModel> models)
    {
        var table = new TextTable("id", "syringe", "bore mm", "capacity mL", "stroke mm", "break-away N", "barrel mm");
        foreach (SyringeModel model in models)
        {
            table.Add(
                model.Id,
                model.Title,
                Number(model.BoreMillimeters, 3),
                Mark(Number(model.CapacityMilliliters, 1), model.CapacityUnverified),
                Number(model.NominalStrokeMillimeters, 1),
                Number(BreakAway.Newtons(model), 1),
                model.Mechanics is { } outside ? Mark(Number(outside.BarrelMillimeters, 1), outside.Unverified) : "not known");
        }

        table.Write(output);
        output.WriteLine();
        output.WriteLine("stroke: of the nominal volume. break-away: 150 kPa on the bore, without the plunger's friction.");
    }

    /// <summary>One model with its sources.</summary>
    public static void Write(TextWriter output, SyringeModel model)
    {
        output.WriteLine($"{model.Id}: {model.Title}");
        Line(output, "bore", $"{Number(model.BoreMillimeters, 3)} mm");
        Line(output, "capacity", Mark($"{Number(model.CapacityMilliliters, 1)} mL", model.CapacityUnverified));
        string nominal = $"{Millimeters(model.NominalStrokeMillimeters)} for {Number(model.NominalMilliliters, 1)} mL";
        Line(output, "stroke", $"{nominal}, {Millimeters(model.CapacityStrokeMillimeters)} for its capacity");
        Line(output, "break-away", $"{Number(BreakAway.Newtons(model), 1)} N and the plunger's friction ({BreakAway.PressureKilopascals:0} kPa on the bore)");
        Line(output, "source", model.Source);
        if (model.Mechanics is { } outside)
            WriteOutside(output, outside);
        else
            Line(output, "outside", "not known: no holder can be drawn");
    }

    private static void WriteOutside(TextWriter output, SyringeMechanics outside)
    {
        Dimension("barrel", $"{Millimeters(outside.BarrelMillimeters)} wide, {Millimeters(outside.BarrelLengthMillimeters)} from shoulder to flange");
        Dimension("flange", $"{Millimeters(outside.FlangeWidthMillimeters)} wide, {Millimeters(outside.FlangeThicknessMillimeters)} thick");
        Dimension("thumb rest", $"{Millimeters(outside.ThumbRestMillimeters)} wide, {Millimeters(outside.ThumbRestThicknessMillimeters)} thick");
        Dimension("projection", $"{Millimeters(outside.EmptyProjectionMillimeters)} from flange to thumb rest when empty");
        Line(output, "source", outside.Source);

        void Dimension(string name, string value) => Line(output, name, Mark(value, outside.Unverified));
    }

    private static string Millimeters(double value) => $"{Number(value, 1)} mm";

    private static void Line(TextWriter output, string name, string value) => output.WriteLine($"  {name,-11}{value}");

    private static string Mark(string value, bool unverified) => unverified ? $"{value} {Unverified}" : value;

    private static string Number(double value, int decimals) => Math.Round(value, decimals).ToString("0.###", CultureInfo.InvariantCulture);
}

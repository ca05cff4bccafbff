using System.Globalization;
using System.Text;
using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>
/// The dimensions that the mechanical drawings take from the catalogue and from the machine profile, as an OpenSCAD file, so that no number is typed
/// twice.
/// </summary>
public static class SyringeDrawing
{
    private static readonly (string Name, Func<SyringeModel, SyringeMechanics, double> Value)[] Columns =
    [
        ("BORE", (model, _) => model.BoreMillimeters),
        ("CAPACITY_STROKE", (model, _) => model.CapacityStrokeMillimeters),
        ("BREAK_AWAY_NEWTONS", (model, _) => BreakAway.Newtons(model)),
        ("BARREL", (_, outside) => outside.BarrelMillimeters),
        ("BARREL_LENGTH", (_, outside) => outside.BarrelLengthMillimeters),
        ("FLANGE_WIDTH", (_, outside) => outside.FlangeWidthMillimeters),
        ("FLANGE_THICKNESS", (_, outside) => outside.FlangeThicknessMillimeters),
        ("THUMB_REST", (_, outside) => outside.ThumbRestMillimeters),
        ("THUMB_REST_THICKNESS", (_, outside) => outside.ThumbRestThicknessMillimeters),
        ("EMPTY_PROJECTION", (_, outside) => outside.EmptyProjectionMillimeters),
    ];

    /// <summary>The OpenSCAD file. All lengths in mm.</summary>
    /// <param name="catalog">The syringes.</param>
    /// <param name="machine">Gives the travel.</param>
    /// <exception cref="SyringeException">A model does not say what its outside is.</exception>
    public static string Scad(SyringeCatalog catalog, MachineProfile machine)
    {
        var text = new StringBuilder();
        text.Append("// Made by `foam syringes export --format scad`; change the catalogue or the machine profile, not this file.\n");
        text.Append("// Lengths in mm, forces in N. The outside of the syringes is unverified: measure the lot in use before printing.\n\n");
        string travel = Number(machine.TravelMicrometers / 1_000.0);
        string empty = Number(machine.EmptyPositionMicrometers / 1_000.0);
        text.Append(CultureInfo.InvariantCulture, $"travel = {travel}; // From the home switch's trip point to the end of the travel.\n");
        text.Append(CultureInfo.InvariantCulture, $"empty_position = {empty}; // Carriage position at which every mounted syringe is empty.\n\n");
        for (int column = 0; column < Columns.Length; column++)
            text.Append(CultureInfo.InvariantCulture, $"{Columns[column].Name} = {column + 1};\n");

        text.Append("\nsyringes = [\n");
        foreach (SyringeModel model in catalog.All)
            text.Append(CultureInfo.InvariantCulture, $"    [\"{model.Id}\", {string.Join(", ", Row(model))}], // {model.Title}\n");

        return text.Append("];\n").ToString();
    }

    private static IEnumerable<string> Row(SyringeModel model)
    {
        SyringeMechanics outside = model.Mechanics
            ?? throw new SyringeException($"Syringe '{model.Id}' has no section `mechanics`, so no holder can be drawn for it. Measure it and write one.");
        return Columns.Select(column => Number(column.Value(model, outside)));
    }

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}

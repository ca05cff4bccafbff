using FoamDevice.Architecture.Tests.Repository;

namespace FoamDevice.Architecture.Tests.Hardware;

/// <summary>
/// The pictures of the hardware folder are what their text sources give. With FOAMDEVICE_DRAW=1 in the environment they are drawn anew instead.
/// </summary>
public sealed class DrawingTests
{
    private const string Machine = "hardware/drawings/machine.yaml";

    private static readonly bool DrawsAnew = Environment.GetEnvironmentVariable("FOAMDEVICE_DRAW") == "1";

    public static TheoryData<string> Sources => [.. Electrics.SheetFiles.Append(Machine)];

    [Theory]
    [MemberData(nameof(Sources))]
    public void A_picture_is_what_its_source_gives(string source)
    {
        string picture = Path.ChangeExtension(source, ".svg");
        string drawn = Draw(source);
        if (DrawsAnew)
            File.WriteAllText(Path.Combine(SourceTree.Root, picture), drawn);

        Assert.True(SourceTree.Read(picture) == drawn, $"{picture} is not what {source} gives. Draw it anew: FOAMDEVICE_DRAW=1 dotnet test --project tests/FoamDevice.Architecture.Tests");
    }

    [Fact]
    public void Every_sheet_is_shown_in_the_wiring_document()
    {
        Assert.All(Electrics.SheetFiles, file => Assert.Contains($"(schematic/{Path.GetFileNameWithoutExtension(file)}.svg)", Electrics.WiringDocument));
    }

    [Fact]
    public void Every_part_stands_inside_the_frame_with_room_for_its_flags()
    {
        Assert.All(Electrics.Schematic.Sheets, sheet => Assert.All(sheet.Parts, part =>
        {
            Assert.InRange(part.X, 30, sheet.Width - part.Width - 30);
            Assert.InRange(part.Y, 60, sheet.Height - part.Height - 60);
        }));
    }

    [Fact]
    public void Parts_of_a_sheet_do_not_cover_each_other()
    {
        Assert.All(Electrics.Schematic.Sheets, sheet => Assert.All(sheet.Parts, part =>
            Assert.DoesNotContain(sheet.Parts, other => other != part && Covers(part, other))));
    }

    private static bool Covers(SchematicPart part, SchematicPart other) =>
        part.X < other.X + other.Width && other.X < part.X + part.Width && part.Y < other.Y + other.Height && other.Y < part.Y + part.Height;

    private static string Draw(string source)
    {
        if (source == Machine)
            return MachineDrawing.Parse(SourceTree.Read(source)).Draw(source);

        int sheet = Electrics.SheetFiles.ToList().IndexOf(source);
        return SheetDrawing.Draw(Electrics.Schematic, Electrics.Schematic.Sheets[sheet], source);
    }
}

namespace FoamDevice.Architecture.Tests.Hardware;

/// <summary>Draws a sheet of the schematic.</summary>
internal sealed class SheetDrawing
{
    private const string Wire = "#1a4f8b";
    private const string Paper = "#fbf7e8";
    private const int Stub = 14;
    private const int FrameMargin = 12;

    private readonly Schematic _schematic;
    private readonly SchematicSheet _sheet;
    private readonly SvgText _svg;

    private SheetDrawing(Schematic schematic, SchematicSheet sheet, string source)
    {
        _schematic = schematic;
        _sheet = sheet;
        _svg = new SvgText(sheet.Width, sheet.Height, source);
    }

    /// <summary>The sheet as SVG.</summary>
    public static string Draw(Schematic schematic, SchematicSheet sheet, string source)
    {
        var drawing = new SheetDrawing(schematic, sheet, source);
        drawing.DrawFrame();
        foreach (var net in sheet.Nets)
            drawing.DrawNet(net);
        foreach (var part in sheet.Parts)
            drawing.DrawPart(part);
        return drawing._svg.Finish();
    }

    private void DrawFrame()
    {
        _svg.Rectangle(FrameMargin, FrameMargin, _sheet.Width - (2 * FrameMargin), _sheet.Height - (2 * FrameMargin), stroke: 2);
        _svg.Text(28, 42, $"FoamDevice · sheet {_sheet.Sheet} of {_schematic.Sheets.Count} · {_sheet.Title}", 20, bold: true);
        _svg.Text(28, 62, "Not yet built. Laboratory bench use only. Nets of the same name are connected; (n) tells on which other sheets.", 12);
        int y = _sheet.Height - 24 - ((_sheet.Notes.Count - 1) * 17);
        foreach (string note in _sheet.Notes)
        {
            _svg.Text(28, y, note, 12);
            y += 17;
        }
    }

    private void DrawNet(SchematicNet net)
    {
        var ends = net.Pins.Select(PlaceOf).ToList();
        if (net.Trunk is { } trunk)
            DrawTrunk(net, ends, trunk);
        else if (net.Straight)
            DrawStraight(net, ends);
        else
            DrawFlags(net, ends);
    }

    private void DrawTrunk(SchematicNet net, List<(int X, int Y, bool ToLeft)> ends, int trunk)
    {
        int top = ends.Min(end => end.Y);
        int bottom = ends.Max(end => end.Y);
        _svg.Line(trunk, top, trunk, bottom, Wire);
        foreach (var (x, y, _) in ends)
            _svg.Line(x, y, trunk, y, Wire);
        foreach (int y in ends.Select(end => end.Y).Distinct().Where(y => WaysFrom(y) > 2))
            _svg.Circle(trunk, y, 3, Wire, Wire);
        Name(net, ends[0]);

        int WaysFrom(int y) => ends.Count(end => end.Y == y) + (y > top ? 1 : 0) + (y < bottom ? 1 : 0);
    }

    private void DrawStraight(SchematicNet net, List<(int X, int Y, bool ToLeft)> ends)
    {
        _svg.Line(ends.Min(end => end.X), ends[0].Y, ends.Max(end => end.X), ends[0].Y, Wire);
        int middle = (ends.Min(end => end.X) + ends.Max(end => end.X)) / 2;
        _svg.Text(middle, ends[0].Y - 5, NameOf(net), 10, "middle", color: Wire);
    }

    private void DrawFlags(SchematicNet net, List<(int X, int Y, bool ToLeft)> ends)
    {
        foreach (var (x, y, toLeft) in ends)
        {
            int tip = toLeft ? x - Stub : x + Stub;
            _svg.Line(x, y, tip, y, Wire);
            _svg.Circle(tip, y, 2.5, "white", Wire);
            _svg.Text(toLeft ? tip - 6 : tip + 6, y + 4, NameOf(net), 10, toLeft ? "end" : "start", color: Wire);
        }
    }

    private void Name(SchematicNet net, (int X, int Y, bool ToLeft) at) =>
        _svg.Text(at.ToLeft ? at.X - 6 : at.X + 6, at.Y - 4, NameOf(net), 10, at.ToLeft ? "end" : "start", color: Wire);

    private string NameOf(SchematicNet net)
    {
        var others = _schematic.OtherSheetsOf(net.Name, _sheet).ToList();
        return others.Count is 0 || net.Name is "0V" or "PE" ? net.Name : $"{net.Name} ({string.Join(",", others)})";
    }

    private void DrawPart(SchematicPart part)
    {
        if (part.IsSymbol)
            DrawSymbol(part);
        else
            DrawBox(part);
    }

    private void DrawBox(SchematicPart part)
    {
        _svg.Rectangle(part.X, part.Y, part.Width, part.Height, Paper);
        int middle = part.X + (part.Width / 2);
        _svg.Text(middle, part.Y + 15, part.Ref, 13, "middle", bold: true);
        _svg.Text(middle, part.Y + 29, part.Title, 10, "middle");
        foreach (string pin in part.Left.Where(pin => pin.Length > 0))
            _svg.Text(part.X + 5, part.PlaceOf(pin)!.Value.Y + 4, pin, 10);
        foreach (string pin in part.Right.Where(pin => pin.Length > 0))
            _svg.Text(part.X + part.Width - 5, part.PlaceOf(pin)!.Value.Y + 4, pin, 10, "end");
    }

    private void DrawSymbol(SchematicPart part)
    {
        int right = part.X + part.Width;
        int middle = part.X + (part.Width / 2);
        _svg.Text(middle, part.Y - 26, part.Ref, 12, "middle", bold: true);
        _svg.Text(middle, part.Y - 14, part.Title, 9, "middle");
        switch (part.Kind)
        {
            case "closed" or "open":
                DrawContact(part, middle);
                break;
            case "coil":
                DrawBody(part, middle, "white", 20);
                _svg.Line(middle - 14, part.Y + 10, middle + 14, part.Y - 10);
                break;
            case "fuse":
                DrawBody(part, middle, "white", 10);
                _svg.Line(part.X, part.Y, right, part.Y);
                break;
            case "resistor":
                DrawBody(part, middle, "white", 12);
                break;
            case "lamp":
                DrawLamp(part, middle);
                break;
            case "diode":
                DrawDiode(part, middle);
                break;
            default:
                throw new InvalidOperationException($"Sheet {_sheet.Sheet}: {part.Ref} is of the kind '{part.Kind}', which no symbol stands for.");
        }

        _svg.Text(part.X + 2, part.Y + 13, part.Left[0], 8);
        _svg.Text(right - 2, part.Y + 13, part.Right[0], 8, "end");
    }

    private void DrawContact(SchematicPart part, int middle)
    {
        _svg.Line(part.X, part.Y, middle - 12, part.Y);
        _svg.Line(middle + 12, part.Y, part.X + part.Width, part.Y);
        _svg.Circle(middle - 12, part.Y, 2, "black");
        _svg.Circle(middle + 12, part.Y, 2, "black");
        if (part.Kind == "open")
            _svg.Line(middle - 12, part.Y, middle + 11, part.Y - 10, width: 2);
        else
            _svg.Line(middle - 12, part.Y, middle + 15, part.Y - 3, width: 2);
        if (part.Kind == "closed")
            _svg.Line(middle + 12, part.Y, middle + 12, part.Y - 8, width: 2);
    }

    private void DrawBody(SchematicPart part, int middle, string fill, int height)
    {
        _svg.Line(part.X, part.Y, middle - 14, part.Y);
        _svg.Line(middle + 14, part.Y, part.X + part.Width, part.Y);
        _svg.Rectangle(middle - 14, part.Y - (height / 2.0), 28, height, fill);
    }

    private void DrawLamp(SchematicPart part, int middle)
    {
        _svg.Line(part.X, part.Y, middle - 10, part.Y);
        _svg.Line(middle + 10, part.Y, part.X + part.Width, part.Y);
        _svg.Circle(middle, part.Y, 10, "white");
        _svg.Line(middle - 7, part.Y - 7, middle + 7, part.Y + 7);
        _svg.Line(middle - 7, part.Y + 7, middle + 7, part.Y - 7);
    }

    private void DrawDiode(SchematicPart part, int middle)
    {
        _svg.Line(part.X, part.Y, part.X + part.Width, part.Y);
        _svg.Line(middle - 8, part.Y - 8, middle - 8, part.Y + 8);
        _svg.Line(middle - 8, part.Y - 8, middle + 8, part.Y);
        _svg.Line(middle - 8, part.Y + 8, middle + 8, part.Y);
        _svg.Line(middle + 8, part.Y - 8, middle + 8, part.Y + 8);
    }

    private (int X, int Y, bool ToLeft) PlaceOf(string pin)
    {
        string[] names = pin.Split('.', 2);
        foreach (var part in _sheet.Parts.Where(part => part.Ref == names[0]))
            if (part.PlaceOf(names[1]) is { } place)
                return place;

        throw new InvalidOperationException($"Sheet {_sheet.Sheet}: no part shows the pin {pin}.");
    }
}

using System.CommandLine;
using System.Runtime.CompilerServices;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Measuring;
using FoamDevice.Cli.Terminals;

namespace FoamDevice.Cli.Commands;

/// <summary><c>foam quality bubbles</c>: bubble sizes from micrographs.</summary>
internal sealed class QualityBubblesCommand
{
    private readonly Argument<string[]> _pictures = new("picture") { Description = "Micrographs in transmitted light: PNG, JPEG or TIFF.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string?> _run = new("--run") { Description = "Puts the figures on the record of this run: its id, the start of one, or: latest.", HelpName = "RUN" };
    private readonly Option<string[]> _ages = new("--age")
    {
        Description = "Age of the foam in the pictures, since the end of the last pass: once for all, or once for each picture in their order. Pictures of one age are taken together.",
        HelpName = "30s",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string?> _scale = new("--scale") { Description = "Side of a pixel in the foam, from the microscope's calibration.", HelpName = "0.9um/px" };
    private readonly Option<string?> _bar = new("--scale-bar") { Description = "Each picture holds a scale bar of this length.", HelpName = "100um" };
    private readonly Option<string?> _micrometer = new("--stage-micrometer") { Description = "Picture of a stage micrometer, taken as the others were.", HelpName = "FILE" };
    private readonly Option<string?> _pitch = new("--pitch") { Description = "From one line of the stage micrometer to the next.", HelpName = "10um" };
    private readonly Option<string?> _edited = new("--edited") { Description = "The CSV of circles that this command wrote, edited: rows taken out, changed, or added without a number.", HelpName = "FILE.csv" };
    private readonly Option<string?> _folder = new("--out") { Description = "Folder for circles and overlays. Default: that of the first picture.", HelpName = "DIR" };
    private readonly Option<bool> _looked = new("--looked") { Description = "Your word that you looked at overlay and scale: figures that are doubtful go on record all the same, with the doubt." };
    private readonly MeasurementOptions _options = new();

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var parts = new QualityBubblesCommand();
        var command = new TaughtCommand(
            "bubbles",
            "Finds the bubbles in micrographs and gives their sizes: D10, D32, Dv10, Dv50, Dv90, span, shares above 200 and 500 µm, class, histogram, each with its 95 % interval, corrected "
                + "for the bubbles that the frame cuts. Writes an overlay with every circle, to be judged, and the circles as CSV, to be edited. Several ages of one foam give its growth.",
            new HelpExample("foam quality bubbles foam.png --scale 0.9um/px", "Figures of one picture; nothing goes on record."),
            new HelpExample("foam quality bubbles a.tif b.tif --stage-micrometer stage.tif --pitch 10um --run latest --age 30s", "Two pictures of one foam, 30 s old, on the record of the newest run."),
            new HelpExample("foam quality bubbles 0.png 30.png 60.png --scale-bar 100um --age 0s --age 30s --age 60s", "Growth of d² over three ages."),
            new HelpExample("foam quality bubbles foam.png --scale 0.9um/px --edited foam.bubbles.csv --run latest --age 30s", "After circles were corrected; both versions are kept."))
        {
            parts._pictures,
        };
        foreach (Option option in (Option[])[parts._scale, parts._bar, parts._micrometer, parts._pitch, parts._run, parts._ages, parts._edited, parts._folder, parts._looked])
            command.Add(option);

        parts._options.AddTo(command);
        command.SetAction(parsed => (int)Carry(terminal, parsed, parts._options, parts.Read(parsed)));
        return command;
    }

    // OpenCV is behind it: it is loaded when the command runs, and by no other.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ExitCode Carry(Terminal terminal, ParseResult parsed, MeasurementOptions options, BubblesRequest request) =>
        new BubblesAction(terminal, parsed, options, request).Run();

    private BubblesRequest Read(ParseResult parsed) => new(
        parsed.GetRequiredValue(_pictures),
        new ScaleRequest(parsed.GetValue(_scale), parsed.GetValue(_bar), parsed.GetValue(_micrometer), parsed.GetValue(_pitch)),
        parsed.GetValue(_ages) ?? [],
        parsed.GetValue(_run),
        parsed.GetValue(_edited),
        parsed.GetValue(_folder),
        parsed.GetValue(_looked));
}

using System.CommandLine;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Terminals;

namespace FoamDevice.Cli.Commands;

/// <summary><c>foam quality</c>: how good the foam is that was made.</summary>
internal static class QualityCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        return new TaughtCommand(
            "quality",
            "Measures foam: bubble sizes from micrographs, drainage from liquid levels, liquid fraction by weight. Where a run is named, the figures go on its record, with raw data and pictures.",
            new HelpExample("foam quality bubbles foam.png --scale 0.9um/px", "Bubble sizes of a picture with 0.9 µm a pixel."),
            new HelpExample("foam quality drainage latest --step 0.1mL", "Liquid levels of the newest run's foam, marked by a key while it drains."),
            new HelpExample("foam quality weight latest --mass 2.05g --volume 10mL --density 1.000g/mL", "How much of the foam is liquid."))
        {
            QualityBubblesCommand.Create(terminal),
            QualityDrainageCommand.Create(terminal),
            QualityWeightCommand.Create(terminal),
        };
    }
}

using System.Globalization;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Quality;

namespace FoamDevice.Cli.Measuring;

/// <summary>How the scale of pictures is known, as it was typed. One way, and never a guess.</summary>
/// <param name="Given">µm per pixel.</param>
/// <param name="Bar">Length of the scale bar in each picture.</param>
/// <param name="Micrometer">File of a stage micrometer's picture.</param>
/// <param name="Pitch">From line to line on it.</param>
internal sealed record ScaleRequest(string? Given, string? Bar, string? Micrometer, string? Pitch)
{
    private const string Ways = "--scale 0.9um/px, --scale-bar 100um, or --stage-micrometer FILE --pitch 10um";
    private static readonly string[] Units = ["um/px", "µm/px", "um/pixel", "µm/pixel"];

    /// <summary>The way from a picture to its scale. A stage micrometer is read here, once.</summary>
    /// <exception cref="BadInputException">No way is given, or more than one, or it can't be understood.</exception>
    /// <exception cref="QualityException">The stage micrometer can't be read, or shows no lines.</exception>
    public Func<Micrograph, PixelScale> Resolve(CancellationToken end)
    {
        int ways = new[] { Given, Bar, Micrometer }.Count(way => way is not null);
        if (ways != 1)
            throw new BadInputException($"{(ways == 0 ? "How large is a pixel? Without a scale there are no sizes, and it is not guessed" : "The scale is given in more than one way")}. Give one of: {Ways}.");

        if (Micrometer is null != Pitch is null)
            throw new BadInputException("--stage-micrometer FILE and --pitch 10um go together: the picture, and the distance from line to line.");

        return Given is not null ? Fixed(PixelScale.Given(ReadGiven(Given)))
            : Bar is not null ? OfBar(Length("--scale-bar", Bar))
            : Fixed(OfMicrometer(Micrometer!, Length("--pitch", Pitch!), end));
    }

    private static Func<Micrograph, PixelScale> Fixed(PixelScale scale) => _ => scale;

    private static Func<Micrograph, PixelScale> OfBar(double micrometers) => picture => PixelScale.FromScaleBar(picture, micrometers);

    private static PixelScale OfMicrometer(string file, double pitchMicrometers, CancellationToken end)
    {
        using Micrograph picture = MicrographReader.Read(file, end);
        return PixelScale.FromStageMicrometer(picture, pitchMicrometers);
    }

    private static double ReadGiven(string text)
    {
        string number = text.Trim();
        if (Units.FirstOrDefault(unit => number.EndsWith(unit, StringComparison.Ordinal)) is { } found)
            number = number[..^found.Length];

        return double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out double scale)
            ? scale
            : throw new BadInputException($"--scale {text}: give the micrometres that a pixel covers, such as 0.9um/px.");
    }

    private static double Length(string option, string text)
    {
        long micrometers = Millimeters.Distance(option, text);
        return micrometers > 0 ? micrometers : throw new BadInputException($"{option} {text}: give a length of at least 1um.");
    }
}

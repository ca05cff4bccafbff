using System.CommandLine;
using System.Globalization;

namespace FoamDevice.MicrographTrials;

/// <summary><c>megapixels</c>: time and memory against the size of the picture.</summary>
public static class MegapixelsCommand
{
    private const double BytesPerMegabyte = 1024 * 1024;
    private static readonly double[] DefaultSizes = [1, 4, 16, 64, 200];

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var sizes = new Option<double[]>("--sizes") { Description = "Millions of pixels.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => DefaultSizes };
        var kind = new Option<string>("--class") { Description = "Class of the picture that is repeated.", DefaultValueFactory = _ => "log-normal" };
        var save = new Option<string?>("--save") { Description = "Only write the largest of them to this file." };
        var command = new Command("megapixels", "Measures processor time and memory of the detector on mosaics of one picture, up to 200 million pixels; the seams cut bubbles, which counts as found too much. Needs Linux.") { sizes, kind, save };
        command.SetAction(parsed =>
        {
            SyntheticMicrograph tile = (MicrographClasses.Find(parsed.GetValue(kind)!) ?? throw new ArgumentException("There is no such class.")).Draw(1);
            if (parsed.GetValue(save) is { } file)
                PictureFolder.Write(file, Mosaic.Of(tile, parsed.GetValue(sizes)!.Max()));
            else
                Run(tile, parsed.GetValue(sizes)!);
        });
        return command;
    }

    private static void Run(SyntheticMicrograph tile, IEnumerable<double> sizes)
    {
        var finder = new FoamDeviceFinder();
        finder.Find(tile);
        Console.WriteLine("| MP | bubbles | found | F1 | CPU s | CPU s/MP | MB above the picture's own | MB/MP |\n| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (double size in sizes)
            Console.WriteLine(Row(finder, Mosaic.Of(tile, size)));
    }

    private static string Row(FoamDeviceFinder finder, SyntheticMicrograph micrograph)
    {
        PeakMemory.Reset();
        long before = PeakMemory.BytesNow();
        (IReadOnlyList<FoundCircle> found, double seconds) = ProcessorTime.Of(() => finder.Find(micrograph));
        double megabytes = Math.Max(0, PeakMemory.Bytes() - before) / BytesPerMegabyte;
        double share = micrograph.Megapixels;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {share:0.0} | {micrograph.WholeBubbles.Count:N0} | {found.Count:N0} | {2.0 * CircleMatching.Count(micrograph.WholeBubbles, found) / (found.Count + micrograph.WholeBubbles.Count):0.000} | {seconds:0.0} | {seconds / share:0.00} | {megabytes:0} | {megabytes / share:0.0} |");
    }
}

using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Terminals;
using FoamDevice.Quality;

namespace FoamDevice.Cli.Measuring;

/// <summary>Finds the bubbles in pictures, one picture after the other, so that only one is in memory.</summary>
/// <param name="terminal">Where the progress is shown.</param>
/// <param name="showsProgress">Whether it is.</param>
/// <param name="isPractice">The pictures are of no real foam; overlays say so.</param>
/// <param name="end">Ends the search.</param>
internal sealed class PictureSearch(Terminal terminal, bool showsProgress, bool isPractice, CancellationToken end)
{
    /// <summary>Searches them all.</summary>
    /// <param name="files">The pictures.</param>
    /// <param name="ages">The age of each.</param>
    /// <param name="scaleOf">Gives the scale of a picture.</param>
    /// <exception cref="QualityException">A picture can't be read, has no scale, or shows no bubbles.</exception>
    public IReadOnlyList<FoundPicture> Of(IReadOnlyList<string> files, IReadOnlyList<double?> ages, Func<Micrograph, PixelScale> scaleOf)
    {
        RequireOwnNames(files);
        var found = new List<FoundPicture>();
        for (int i = 0; i < files.Count; i++)
            found.Add(Find(files[i], ages[i], scaleOf, found));

        return found;
    }

    private static void RequireOwnNames(IReadOnlyList<string> files)
    {
        if (files.GroupBy(Path.GetFileName, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1) is { } same)
            throw new BadInputException($"{string.Join(" and ", same)} have the same name, which circles and record go by. Rename one of them.");
    }

    private FoundPicture Find(string file, double? age, Func<Micrograph, PixelScale> scaleOf, List<FoundPicture> before)
    {
        string name = Path.GetFileName(file);
        Show(name, "reading");
        using Micrograph image = MicrographReader.Read(file, end);
        if (before.Find(other => other.Sha256 == image.SourceSha256) is { } same)
            throw new BadInputException($"{same.Path} and {file} are the same picture; its bubbles would count twice. Leave one of them away.");

        PixelScale scale = scaleOf(image);
        DetectionResult result = BubbleDetector.Detect(image, scale, null, new Progress(share => Show(name, $"{share:0 %}")), end);
        ClearProgress();
        if (result.Verdict == DetectionVerdict.NoBubbles)
            throw new QualityException($"{file}: no bubbles that could be measured. {string.Join(" ", result.Warnings)} Bubbles are looked for as dark rings with bright middles, as transmitted light shows them.".Replace("  ", " ", StringComparison.Ordinal));

        var picture = new SizedPicture(name, image.Width, image.Height, scale.MicrometersPerPixel, result.Bubbles);
        return new FoundPicture(file, image.SourceSha256, age, picture, scale, result.Verdict, result.Warnings, Overlay.Png(image, picture, isPractice));
    }

    private void Show(string name, string text)
    {
        if (showsProgress)
            terminal.Output.Write($"\r{name}: {text}    ");
    }

    private void ClearProgress()
    {
        if (showsProgress)
            terminal.Output.Write($"\r{new string(' ', 60)}\r");
    }

    // In the thread that searches: the framework's own would tell later, between other lines.
    private sealed class Progress(Action<double> show) : IProgress<double>
    {
        private int _percent = -1;

        public void Report(double value)
        {
            int percent = (int)(value * 100);
            if (percent == _percent)
                return;

            _percent = percent;
            show(value);
        }
    }
}

using System.Text;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Reports;
using FoamDevice.Host;
using FoamDevice.Quality;

namespace FoamDevice.Cli.Measuring;

/// <summary>The files that <c>foam quality bubbles</c> writes: circles to edit, overlays to look at.</summary>
/// <param name="folder">Where to; null for the first picture's folder.</param>
/// <param name="isPractice">Overlays say that they are of no real foam.</param>
internal sealed class BubbleFiles(string? folder, bool isPractice)
{
    private const string CirclesSuffix = ".bubbles.csv";
    private const string OverlaySuffix = ".bubbles.png";
    private const string EditedSuffix = ".edited.png";

    /// <summary>Writes circles and overlays as they were found. Circles that are there already and differ are a person's work, and stay.</summary>
    /// <returns>What was written, or kept.</returns>
    public IReadOnlyList<string> WriteFound(IReadOnlyList<FoundPicture> pictures)
    {
        var written = new List<string>();
        foreach (FoundPicture picture in pictures)
            written.Add(Write(PathOf(pictures[0], picture, OverlaySuffix), picture.OverlayPng));

        string path = PathOf(pictures[0], pictures[0], CirclesSuffix);
        byte[] circles = Encoding.UTF8.GetBytes(BubbleCsv.Write(pictures.Select(picture => picture.Picture)));
        if (File.Exists(path) && !OutputFile.Read(path).AsSpan().SequenceEqual(circles))
            throw new BadInputException($"{path} is there already and holds other circles, maybe edited by hand; it was not touched. Give it with --edited {path}, move it away, or name another folder with --out.");

        written.Add(Write(path, circles));
        return written;
    }

    /// <summary>Writes overlays of edited pictures.</summary>
    public IReadOnlyList<string> WriteEdited(IReadOnlyList<FoundPicture> pictures, IReadOnlyDictionary<string, byte[]> overlays) =>
        [.. pictures.Where(picture => overlays.ContainsKey(picture.Picture.Name)).Select(picture => Write(PathOf(pictures[0], picture, EditedSuffix), overlays[picture.Picture.Name]))];

    /// <summary>The overlay of a picture whose circles were edited.</summary>
    public byte[] OverlayOf(FoundPicture picture, EditedPicture edit)
    {
        using Micrograph image = MicrographReader.Read(picture.Path);
        return Overlay.Png(image, edit, isPractice);
    }

    /// <summary>What goes on record of an age: pictures, circles as found or as edited, overlays.</summary>
    public static IReadOnlyList<FileToKeep> ToKeep(AgedSizes age, bool edited, IReadOnlyDictionary<string, byte[]> editedOverlays)
    {
        var files = new List<FileToKeep>();
        foreach (FoundPicture picture in age.Pictures)
        {
            string stem = Path.GetFileNameWithoutExtension(picture.Path);
            files.Add(FileToKeep.OfPath(picture.Path, MediaTypeOf(picture.Path)));
            files.Add(edited && editedOverlays.TryGetValue(picture.Picture.Name, out byte[]? overlay)
                ? FileToKeep.OfBytes($"{stem}{EditedSuffix}", "image/png", overlay)
                : FileToKeep.OfBytes($"{stem}{OverlaySuffix}", "image/png", picture.OverlayPng));
        }

        IEnumerable<SizedPicture> circles = edited ? age.Edits.Select(edit => edit.Edited) : age.Pictures.Select(picture => picture.Picture);
        files.Add(FileToKeep.OfText("bubbles.csv", "text/csv", BubbleCsv.Write(circles)));
        return files;
    }

    private static string MediaTypeOf(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".jpg" or ".jpeg" => "image/jpeg",
        ".tif" or ".tiff" => "image/tiff",
        _ => "image/png",
    };

    private static string Write(string path, byte[] content)
    {
        OutputFile.Write("--out", path, content);
        return path;
    }

    private string PathOf(FoundPicture first, FoundPicture picture, string suffix)
    {
        string into = folder ?? Path.GetDirectoryName(first.Path) ?? "";
        if (folder is not null && !Directory.Exists(folder))
            throw new BadInputException($"--out {folder}: there is no such folder. Make it first.");

        return Path.Combine(into, Path.GetFileNameWithoutExtension(picture.Path) + suffix);
    }
}

using FoamDevice.Cli.CommandLine;
using FoamDevice.Host;

namespace FoamDevice.Cli.Calibrating;

/// <summary>Readings out of a file, handed out one by one in its order.</summary>
internal sealed class MassList
{
    private readonly string _fileName;
    private readonly Queue<CsvMass> _waiting;

    private MassList(string fileName, IEnumerable<CsvMass> masses)
    {
        _fileName = fileName;
        _waiting = new Queue<CsvMass>(masses);
    }

    /// <summary>None is left.</summary>
    public bool IsEmpty => _waiting.Count == 0;

    /// <summary>Reads a file; null gives an empty list.</summary>
    /// <exception cref="BadInputException">It can't be opened.</exception>
    /// <exception cref="VolumeCalibrationException">It is wrong.</exception>
    public static MassList Load(string? path)
    {
        if (path is null)
            return new MassList("", []);

        try
        {
            using StreamReader text = File.OpenText(path);
            return new MassList(Path.GetFileName(path), VolumeReadingsCsv.Read(text, Path.GetFileName(path)));
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"--readings {path}: the file can't be read. Check that it exists and that you may read it.");
        }
    }

    /// <summary>The next mass for a step.</summary>
    /// <exception cref="VolumeCalibrationException">The file's next line is for another step.</exception>
    public double TakeFor(VolumeStep step)
    {
        CsvMass next = _waiting.Peek();
        if (next.MistakeAt(step) is { } mistake)
            throw new VolumeCalibrationException($"{_fileName}: {mistake}");

        return _waiting.Dequeue().MassGrams;
    }

    /// <summary>The session did not take a mass of this file.</summary>
    public VolumeCalibrationException Refused(string why) => new($"{_fileName}: {why} What was taken before it is kept.");
}

using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Guidance;
using FoamDevice.Cli.Reports;
using FoamDevice.Host;

namespace FoamDevice.Cli.Calibrating;

/// <summary>Where a volume calibration is held: its session and the file of it, its store, the person or nobody, and what is shown.</summary>
/// <param name="request">What the operator said.</param>
/// <param name="store">Takes the certificate.</param>
/// <param name="output">Takes what is shown.</param>
/// <param name="machine">The simulated machine; null on a port.</param>
internal sealed class VolumeStage(VolumeRequest request, RunStore store, TextWriter output, Devices.SimulatedMachine? machine)
{
    private VolumeCalibrationKeeper? _keeper;

    /// <summary>Takes what is shown.</summary>
    public TextWriter Output => output;

    /// <summary>Asks; null with nobody to ask.</summary>
    public Guide? Guide { get; set; }

    /// <summary>The calibration; null before it was begun or loaded.</summary>
    public VolumeCalibrationSession? Session { get; set; }

    /// <summary>Seed of the simulated balance.</summary>
    public ulong Seed => machine?.Seed ?? 0;

    /// <summary>What must be reached.</summary>
    public CalibrationLimits Limits { get; } = LoadLimits(request.Limits);

    /// <summary>What is offered where nothing was said: as in the newest calibration of the store, or as on the simulated bench.</summary>
    public VolumeDefaults Defaults
    {
        get
        {
            if (machine is not null)
                return VolumeDefaults.Simulated;

            return store.Calibrations.List(1).FirstOrDefault(last => !last.IsSimulated) is { } last
                ? new VolumeDefaults { Operator = last.Operator, Balance = last.Balance, Water = last.Log.Setup.Water, Syringe = last.Log.Setup.Sides[0].Syringe.Id, Lot = last.Log.Setup.Sides[0].Lot }
                : new VolumeDefaults();
        }
    }

    /// <summary>The same device can be met again: a simulated one that keeps nothing is a new device each time.</summary>
    public bool CanBeResumed => machine is null || machine.StateFolder is not null;

    /// <summary>A session of this device was stopped.</summary>
    public bool HasUnfinished => Keeper.HasUnfinished;

    /// <summary>When the session began, in words.</summary>
    public string BeganText => RecordWords.Time(Session!.Log.Setup.BeganAt);

    /// <summary>How far it has come, in words.</summary>
    public string ProgressText => $"{Session!.Log.Series.Sum(series => series.Readings.Count)} readings are in it";

    private VolumeCalibrationKeeper Keeper => _keeper ?? throw new InvalidOperationException("No device was met yet.");

    /// <summary>The device whose calibration it is.</summary>
    public void Meet(DeviceIdentity device) => _keeper = new VolumeCalibrationKeeper(store, device.DeviceId);

    /// <summary>An id for a certificate.</summary>
    public uint NewId() => store.Calibrations.NewId();

    /// <summary>Takes the session up that was stopped.</summary>
    public void Load() => Session = Keeper.TakeUp(DateTimeOffset.UtcNow);

    /// <summary>Keeps the session.</summary>
    public void Save()
    {
        if (CanBeResumed)
            Keeper.Save(Session!);
    }

    /// <summary>Adds a remark; false when there is no session yet.</summary>
    public bool Note(string text)
    {
        Session?.AddNote(text, DateTimeOffset.UtcNow);
        return Session is not null;
    }

    /// <summary>The session has come to its end: stores what came of it, then lets it go.</summary>
    /// <returns>Null when it was given up.</returns>
    public CalibrationRecord? Finish() => Keeper.Finish(Session!);

    /// <summary>A heading.</summary>
    public void Head(string title)
    {
        output.WriteLine();
        output.WriteLine($"== {title}");
    }

    /// <summary>Something, wrapped.</summary>
    public void Say(string text)
    {
        foreach (string line in TextWrap.Lines(text, Guide.Width))
            output.WriteLine(line);
    }

    /// <summary>The figures so far.</summary>
    public void ShowResult(VolumeCalibrationResult result) => VolumeResultText.Write(output, result);

    private static CalibrationLimits LoadLimits(string? path)
    {
        if (path is null)
            return CalibrationLimits.Load();

        try
        {
            return CalibrationLimits.Parse(File.ReadAllText(path), Path.GetFileName(path));
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"--limits {path}: the file can't be read. Check that it exists and that you may read it.");
        }
    }
}

namespace FoamDevice.Host;

/// <summary>Runs that may be counted together: of one method, and all simulated or all real.</summary>
public sealed class RunGroup
{
    private readonly List<MeasuredRun> _runs = [];
    private readonly HashSet<string> _methodTexts = [];

    private RunGroup(string methodId, bool isSimulated, IReadOnlyList<Measure> measures)
    {
        MethodId = methodId;
        IsSimulated = isSimulated;
        Measures = measures;
    }

    /// <summary>The method.</summary>
    public string MethodId { get; }

    /// <summary>All of them were made by simulated devices; else none was.</summary>
    public bool IsSimulated { get; }

    /// <summary>The figures that are kept of each run.</summary>
    public IReadOnlyList<Measure> Measures { get; }

    /// <summary>The runs, in the order of time.</summary>
    public IReadOnlyList<MeasuredRun> Runs => _runs;

    /// <summary>How many different texts of the method they were made by.</summary>
    public int MethodTexts => _methodTexts.Count;

    /// <summary>How many were made without a volume calibration in force.</summary>
    public int WithoutCalibration { get; private set; }

    /// <summary>Puts runs into groups; of each run, its figures only are kept.</summary>
    /// <param name="runs">Runs in the order of time.</param>
    /// <param name="measures">The figures to keep.</param>
    /// <returns>The groups: by method, real before simulated.</returns>
    public static IReadOnlyList<RunGroup> Of(IEnumerable<RunFigures> runs, IReadOnlyList<Measure> measures)
    {
        var groups = new Dictionary<(string MethodId, bool IsSimulated), RunGroup>();
        foreach (var run in runs)
        {
            var key = (run.Run.MethodId, run.Run.IsSimulated);
            if (!groups.TryGetValue(key, out var group))
                groups[key] = group = new RunGroup(key.MethodId, key.IsSimulated, measures);

            group.Add(run);
        }

        return [.. groups.Values.OrderBy(group => group.MethodId, StringComparer.Ordinal).ThenBy(group => group.IsSimulated)];
    }

    /// <summary>A figure of the runs that have it, in the order of time.</summary>
    /// <param name="measure">One of <see cref="Measures"/>.</param>
    public IReadOnlyList<MeasuredValue> ValuesOf(Measure measure)
    {
        int index = Measures.ToList().IndexOf(measure);
        return [.. _runs.Where(run => run.Values[index] is not null).Select(run => new MeasuredValue(run, run.Values[index]!.Value))];
    }

    /// <summary>How much of a figure's scatter comes from operators and from devices.</summary>
    /// <param name="measure">One of <see cref="Measures"/>.</param>
    /// <param name="obstacle">Why it can not be worked out, in a sentence; null when it can.</param>
    public VarianceStudy? StudyOf(Measure measure, out string? obstacle)
    {
        var values = ValuesOf(measure);
        int nameless = values.Count(value => value.Run.Operator.Length == 0);
        if (nameless == 0)
            return VarianceStudy.Of([.. values.Select(value => new StudyValue(value.Run.Operator, value.Run.DeviceId, value.Value))], out obstacle);

        obstacle = $"{nameless} of the {values.Count} runs name no operator, so a study of operators can't be made of them.";
        return null;
    }

    private void Add(RunFigures run)
    {
        _methodTexts.Add(run.MethodSha256);
        if (run.Run.CalibrationState != CalibrationState.Valid)
            WithoutCalibration++;

        _runs.Add(new MeasuredRun(run.Run.Id, run.Operator, run.Run.DeviceId, [.. Measures.Select(measure => measure.Value(run.Summary))]));
    }
}

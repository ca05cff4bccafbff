namespace FoamDevice.Campaigns;

/// <summary>Which faults struck in which phases, and how those runs ended.</summary>
public sealed class Coverage
{
    private readonly Dictionary<(FaultKind Kind, RunPhase Phase), int> _cells = [];
    private readonly Dictionary<(FaultKind Kind, RunEnding Ending), int> _endings = [];

    /// <summary>Counts the faults of many runs.</summary>
    public Coverage(IEnumerable<RunReport> reports)
    {
        foreach (RunReport report in reports)
            Add(report);
    }

    /// <summary>Cells that make sense and that nothing struck: a fault with its phases.</summary>
    public IReadOnlyList<(FaultKind Kind, IReadOnlyList<RunPhase> Phases)> Empty =>
    [
        .. from traits in FaultTraits.All
           let empty = traits.Phases.Where(phase => Count(traits.Kind, phase) == 0).ToArray()
           where empty.Length > 0
           select (traits.Kind, (IReadOnlyList<RunPhase>)empty),
    ];

    /// <summary>How many of the cells that make sense were struck.</summary>
    public int Hit => Cells - Empty.Sum(empty => empty.Phases.Count);

    /// <summary>Cells that make sense.</summary>
    public static int Cells => FaultTraits.All.Sum(traits => traits.Phases.Count);

    /// <summary>How often a fault struck in a phase.</summary>
    public int Count(FaultKind kind, RunPhase phase) => _cells.GetValueOrDefault((kind, phase));

    /// <summary>How many runs in which a fault struck ended so.</summary>
    public int Count(FaultKind kind, RunEnding ending) => _endings.GetValueOrDefault((kind, ending));

    private void Add(RunReport report)
    {
        foreach (StruckFault struck in report.Struck)
        {
            _cells[(struck.Fault.Kind, struck.Phase)] = Count(struck.Fault.Kind, struck.Phase) + 1;
            _endings[(struck.Fault.Kind, report.Ending)] = Count(struck.Fault.Kind, report.Ending) + 1;
        }
    }
}

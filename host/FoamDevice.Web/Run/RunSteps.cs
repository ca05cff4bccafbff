using FoamDevice.Host;
using FoamDevice.Protocol;

namespace FoamDevice.Web.Run;

/// <summary>How far a run has come.</summary>
public sealed class RunSteps
{
    private readonly HashSet<RunStep> _gone;
    private readonly RunStep? _current;
    private readonly RunStep? _ended;

    private RunSteps(DeskRun run)
    {
        bool isComplete = run.Result is { Kind: RunResultKind.Closed, Outcome: RunOutcome.Completed };
        bool isMixed = isComplete || run.Plan is null || run.Passes.Count >= run.Plan.Passes;
        IReadOnlyList<ConductorPhase> course = run is { IsWatched: true, Course.Count: 0 } ? [run.Phase] : run.Course;
        _gone = [RunStep.EmptyHolders, .. course.Select(StepOf).OfType<RunStep>()];

        // Before the device has taken the plan, it may still have to be unloaded of an earlier run.
        _current = run.Result is not null ? null : course.Count == 0 ? RunStep.EmptyHolders : StepOf(run.Phase);

        // A stop, an abort or a fault leads past the steps that were not made, to the unloading.
        RunStep last = isComplete ? RunStep.Unload : _gone.Where(step => isMixed || step <= RunStep.Mix).Max();
        _ended = !isComplete && (_current is null || _gone.Max() > last) ? last : null;
        _gone.UnionWith(All.Where(step => step <= last));
    }

    /// <summary>All steps, in their order.</summary>
    public static IReadOnlyList<RunStep> All { get; } = Enum.GetValues<RunStep>();

    /// <summary>How a step stands.</summary>
    public StepState this[RunStep step] => step == _ended ? StepState.Ended
        : step == _current ? StepState.Current
        : _gone.Contains(step) ? StepState.Done
        : StepState.Ahead;

    /// <summary>Of a run.</summary>
    public static RunSteps Of(DeskRun run) => new(run);

    private static RunStep? StepOf(ConductorPhase phase) => phase switch
    {
        ConductorPhase.WaitingForDevice or ConductorPhase.Preparing => RunStep.EmptyHolders,
        ConductorPhase.Homing => RunStep.Home,
        ConductorPhase.Loading => RunStep.Mount,
        ConductorPhase.Ready => RunStep.Start,
        ConductorPhase.Filling => RunStep.Fill,
        ConductorPhase.Mixing => RunStep.Mix,
        ConductorPhase.Finished => RunStep.Foam,
        ConductorPhase.Unloading => RunStep.Unload,
        _ => null,
    };
}

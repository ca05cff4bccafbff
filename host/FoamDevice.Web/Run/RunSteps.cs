using FoamDevice.Host;

namespace FoamDevice.Web.Run;

/// <summary>Which step a run is at.</summary>
public static class RunSteps
{
    /// <summary>All steps, in their order.</summary>
    public static IReadOnlyList<RunStep> All { get; } = Enum.GetValues<RunStep>();

    /// <summary>The step of a run; null while a fault stands in its way, and when it is over.</summary>
    public static RunStep? Of(DeskRun run) => run.Result is not null ? null : run.Phase switch
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

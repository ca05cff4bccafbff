namespace FoamDevice.Campaigns;

/// <summary>What the campaign knows of a kind of fault before it strikes.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Phases">Where it makes sense.</param>
/// <param name="LeastSeconds">Shortest duration; 0 for what happens at once.</param>
/// <param name="MostSeconds">Longest duration.</param>
public sealed record FaultTraits(FaultKind Kind, IReadOnlyList<RunPhase> Phases, double LeastSeconds = 0, double MostSeconds = 0)
{
    private static readonly RunPhase[] Any = Enum.GetValues<RunPhase>();

    // The host processes of `foam run` are not there while an engineer is in Service.
    private static readonly RunPhase[] OfRun = [.. Any.Where(phase => phase != RunPhase.Service)];
    private static readonly RunPhase[] Powered =
        [RunPhase.Homing, RunPhase.Loading, RunPhase.Ready, RunPhase.Filling, RunPhase.Mixing, RunPhase.Finished, RunPhase.Unloading, RunPhase.Service];
    private static readonly RunPhase[] Moving = [RunPhase.Homing, RunPhase.Filling, RunPhase.Mixing, RunPhase.Unloading, RunPhase.Service];
    private static readonly RunPhase[] Homing = [RunPhase.Idle, RunPhase.Homing, RunPhase.Finished, RunPhase.Unloading];
    private static readonly RunPhase[] Asked = [RunPhase.Idle, RunPhase.Loading, RunPhase.Ready, RunPhase.Finished, RunPhase.Faulted];

    /// <summary>Every kind, once.</summary>
    public static IReadOnlyList<FaultTraits> All { get; } =
    [
        new(FaultKind.ValveStuck, [RunPhase.Idle, .. Powered], 1, 30),
        new(FaultKind.ValveSensorStuck, [RunPhase.Idle, .. Powered], 1, 30),
        new(FaultKind.ValveSensorNoisy, [RunPhase.Idle, .. Powered], 1, 30),
        new(FaultKind.ValveCouplingSlips, [RunPhase.Idle, .. Powered], 1, 30),
        new(FaultKind.HomeSwitchStuckOpen, Homing, 2, 30),
        new(FaultKind.HomeSwitchStuckClosed, Homing, 2, 30),
        new(FaultKind.HomeSwitchNoisy, Homing, 2, 30),
        new(FaultKind.DriverAlarm, Powered, 0.05, 10),
        new(FaultKind.DriverTrips, Moving),
        new(FaultKind.DriverDiesSilently, Powered, 0.05, 10),
        new(FaultKind.LostSteps, Moving),
        new(FaultKind.CountWrong, [RunPhase.Idle, .. Moving]),
        new(FaultKind.CarriageSlips, Powered),
        new(FaultKind.ChainWireBroken, Any, 0.1, 20),
        new(FaultKind.EmergencyStop, Any, 0.2, 20),
        new(FaultKind.EmergencyStopBlip, Any),
        new(FaultKind.GuardOpened, Any, 0.2, 20),
        new(FaultKind.WatchdogLineCut, Any, 0.2, 20),
        new(FaultKind.EmptyBag, [RunPhase.Loading, RunPhase.Ready, RunPhase.Filling], 20, 60),
        new(FaultKind.BlockedLuer, [RunPhase.Ready, RunPhase.Filling, RunPhase.Mixing, RunPhase.Service], 1, 30),

        // It is the mounting that goes wrong, so it has to be prepared before the operator is asked.
        new(FaultKind.WrongSyringe, [RunPhase.Homing], 60, 60),
        new(FaultKind.LeakingSyringe, [RunPhase.Loading, RunPhase.Ready, RunPhase.Filling, RunPhase.Mixing, RunPhase.Finished, RunPhase.Service], 2, 60),
        new(FaultKind.AmbientSensorDies, [RunPhase.Idle, RunPhase.Loading, RunPhase.Filling, RunPhase.Mixing], 5, 60),
        new(FaultKind.SlowTurns, Any, 0.5, 10),
        new(FaultKind.FlashFails, [RunPhase.Idle, RunPhase.Mixing, RunPhase.Finished, RunPhase.Unloading, RunPhase.Faulted], 2, 30),
        new(FaultKind.FlashCorrupted, [RunPhase.Idle, RunPhase.Mixing, RunPhase.Finished, RunPhase.Faulted], 1, 5),
        new(FaultKind.DeviceReset, Any),
        new(FaultKind.PowerCut, Any, 0.5, 10),
        new(FaultKind.PowerCutInWrite, [RunPhase.Idle, RunPhase.Finished, RunPhase.Unloading], 20, 60),
        new(FaultKind.Unplugged, Any, 0.1, 20),
        new(FaultKind.LineCorrupts, Any, 1, 20),
        new(FaultKind.LineDrops, Any, 1, 20),
        new(FaultKind.LineDoubles, Any, 1, 20),
        new(FaultKind.LineSwaps, Any, 1, 20),
        new(FaultKind.LineInserts, Any, 1, 20),
        new(FaultKind.LineBursts, Any, 1, 20),
        new(FaultKind.LineDelays, Any, 1, 20),
        new(FaultKind.HostKilled, OfRun, 0.1, 20),
        new(FaultKind.HostFrozen, OfRun, 0.1, 20),
        new(FaultKind.ClockBack, OfRun, 0.1, 10),
        new(FaultKind.ClockForward, OfRun, 0.1, 10),
        new(FaultKind.StoreFails, OfRun, 0.5, 30),
        new(FaultKind.SecondHost, OfRun, 2, 10),
        new(FaultKind.StopAsked, OfRun),
        new(FaultKind.AbortAsked, OfRun),
        new(FaultKind.InterruptedTwice, OfRun, 0.1, 2),
        new(FaultKind.PlanBeyondMachine, [RunPhase.Idle], 0.5, 5),
        new(FaultKind.OperatorLate, Asked, 5, 90),
        new(FaultKind.OperatorSaysNo, Asked, 20, 20),
        new(FaultKind.TakenOutEarly, [RunPhase.Ready, RunPhase.Filling, RunPhase.Mixing, RunPhase.Finished]),
    ];

    /// <summary>The traits of a kind; null while it is not in the menu.</summary>
    public static FaultTraits? Of(FaultKind kind) => All.FirstOrDefault(traits => traits.Kind == kind);
}

using FoamDevice.Protocol;
using FoamDevice.Simulator;

namespace FoamDevice.Campaigns;

/// <summary>Which fault of the simulator's menu a planned fault is, and how bad its size makes it there.</summary>
internal static class MenuFaults
{
    // From a byte in 10,000, which a request survives, to one in 20, which hardly a frame does.
    private const double LeastShare = 1e-4;
    private const double MostShare = 0.05;

    // Below the second that makes a silence, so that the line is slow and not dead.
    private const double MostDelayMilliseconds = 450;

    // Every turn up to so much late: twice a turn's bound, far below the watchdog's half second.
    private const double MostTurnDelayMilliseconds = 48;

    // Three millimetres: 30 times the drift that is tolerated.
    private const double MostPulses = 240;

    // Less than a turn, so that only the chain's own latch remembers it.
    private const double MostBlipMilliseconds = 9;
    private const double MostSlipMillimeters = 1.5;
    private const double MostBytesBeforeCut = 120;

    /// <summary>Name and value in the menu; null for a fault that is not the simulator's.</summary>
    public static (string Name, double? Value)? Find(PlannedFault fault) => OfBench(fault) ?? OfChip(fault) ?? OfLine(fault);

    private static (string, double?)? OfBench(PlannedFault fault)
    {
        string axis = fault.Side == SyringeSide.A ? "a" : "b";
        string sensor = fault.Side == SyringeSide.A ? "1" : "2";
        double size = fault.Size;
        double sign = size < 0.5 ? -1 : 1;
        return fault.Kind switch
        {
            FaultKind.ValveStuck => ("valve-stuck", null),
            FaultKind.ValveSensorStuck => ($"valve-sensor-{sensor}-stuck", size < 0.5 ? 1 : 0),
            FaultKind.ValveSensorNoisy => ($"valve-sensor-{sensor}-noisy", 0.001 + (0.2 * size * size)),
            FaultKind.ValveCouplingSlips => ("valve-slipped", 1 + (60 * size)),
            FaultKind.HomeSwitchStuckOpen => ($"home-switch-{axis}-stuck", 0),
            FaultKind.HomeSwitchStuckClosed => ($"home-switch-{axis}-stuck", 1),
            FaultKind.HomeSwitchNoisy => ($"home-switch-{axis}-noisy", 0.001 + (0.3 * size * size)),
            FaultKind.DriverAlarm => ("driver-alarm", null),
            FaultKind.DriverTrips => ($"driver-{axis}-trips", null),
            FaultKind.DriverDiesSilently => ($"driver-{axis}-dead", null),
            FaultKind.LostSteps => ($"steps-lost-{axis}", Math.Ceiling(MostPulses * size) + 1),
            FaultKind.CountWrong => ($"counter-{axis}-{(size < 0.5 ? "misses" : "adds")}", Math.Ceiling(MostPulses * size * size) + 1),
            FaultKind.CarriageSlips => ($"slip-{axis}", sign * (0.03 + (MostSlipMillimeters * size * size))),
            FaultKind.ChainWireBroken => ("chain-wire-broken", null),
            FaultKind.EmergencyStop => ("emergency-stop", null),
            FaultKind.EmergencyStopBlip => ("emergency-stop-blip", 0.001 + (MostBlipMilliseconds * size)),
            FaultKind.GuardOpened => ("guard-open", null),
            FaultKind.WatchdogLineCut => ("watchdog-line-cut", null),
            FaultKind.EmptyBag => ("bag-empty", null),
            FaultKind.BlockedLuer => ($"luer-{axis}-blocked", null),
            FaultKind.WrongSyringe => ($"syringe-{axis}-wrong", SyringeModel.All[(int)(size * SyringeModel.All.Count)].BoreMillimeters),
            FaultKind.AmbientSensorDies => ("ambient-sensor-dead", null),
            FaultKind.LeakingSyringe => ($"syringe-{axis}-leaks", 0.1 + (20 * size)),
            _ => null,
        };
    }

    private static (string, double?)? OfChip(PlannedFault fault) => fault.Kind switch
    {
        FaultKind.SlowTurns => ("turns-slow", Math.Ceiling(MostTurnDelayMilliseconds * fault.Size)),
        FaultKind.FlashFails => (fault.Size < 0.4 ? "flash-writes-fail" : fault.Size < 0.7 ? "flash-moves-fail" : "flash-deletes-fail", null),
        FaultKind.DeviceReset => ("reset-button", null),
        FaultKind.PowerCut => ("power-cut", null),
        FaultKind.PowerCutInWrite => ("power-cut-in-write", Math.Floor(MostBytesBeforeCut * fault.Size)),
        _ => null,
    };

    private static (string, double?)? OfLine(PlannedFault fault)
    {
        double share = LeastShare * Math.Pow(MostShare / LeastShare, fault.Size);
        return fault.Kind switch
        {
            FaultKind.Unplugged => ("line-unplugged", null),
            FaultKind.LineCorrupts => ("line-corrupts", share),
            FaultKind.LineDrops => ("line-drops", share),
            FaultKind.LineDoubles => ("line-doubles", share),
            FaultKind.LineSwaps => ("line-swaps", share),
            FaultKind.LineInserts => ("line-inserts", share),
            FaultKind.LineBursts => ("line-bursts", share),
            FaultKind.LineDelays => ("line-delays", Math.Ceiling(MostDelayMilliseconds * fault.Size)),
            _ => null,
        };
    }
}

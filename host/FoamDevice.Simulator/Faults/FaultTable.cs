namespace FoamDevice.Simulator;

/// <summary>The one table of the menu: name, what it is, how to switch it on, how to heal it.</summary>
internal static class FaultTable
{
    private static readonly FaultValue Level = new("level", 1, 0, 1);
    private static readonly FaultValue Pulses = new("pulses", 40, 1, 8_192);

    public static IEnumerable<MenuFault> Rows() =>
    [
        .. OfValve(), .. OfDrivers(), .. OfAxis("a", faults => faults.A), .. OfAxis("b", faults => faults.B),
        .. OfGas(), .. OfChain(), .. OfChip(), .. OfFlash(), .. OfLine(),
    ];

    private static IEnumerable<MenuFault> OfValve() =>
    [
        new("valve-stuck", "The stopcock is jammed where it stands.", (at, _) => at.Faults.ValveStuck = true, at => at.Faults.ValveStuck = false),
        new("valve-slipped", "The coupling between servo and stopcock has slipped: the stopcock stops short by an angle.",
            (at, degrees) => at.Faults.ValveSlipDegrees = degrees, at => at.Faults.ValveSlipDegrees = 0)
        { Value = new("degrees", 20, 0, 90) },
        new("valve-sensor-1-stuck", "Valve sensor 1 shows one level whatever the stopcock does.",
            (at, level) => at.Faults.ValveSensor1StuckAt = IsHigh(level), at => at.Faults.ValveSensor1StuckAt = null)
        { Value = Level },
        new("valve-sensor-2-stuck", "Valve sensor 2 shows one level whatever the stopcock does.",
            (at, level) => at.Faults.ValveSensor2StuckAt = IsHigh(level), at => at.Faults.ValveSensor2StuckAt = null)
        { Value = Level },
        new("valve-sensor-1-noisy", "Valve sensor 1 flickers.",
            (at, share) => at.Faults.ValveSensor1NoiseShare = share, at => at.Faults.ValveSensor1NoiseShare = 0)
        { Value = FaultValue.Share(0.05) },
        new("valve-sensor-2-noisy", "Valve sensor 2 flickers.",
            (at, share) => at.Faults.ValveSensor2NoiseShare = share, at => at.Faults.ValveSensor2NoiseShare = 0)
        { Value = FaultValue.Share(0.05) },
    ];

    private static IEnumerable<MenuFault> OfDrivers() =>
    [
        new("driver-alarm", "The drivers' alarm line is pulled low, though both drivers work.",
            (at, _) => at.Faults.DriverAlarm = true, at => at.Faults.DriverAlarm = false),
    ];

    private static IEnumerable<MenuFault> OfAxis(string axis, Func<SimulatedFaults, AxisFaults> of) =>
    [
        new($"home-switch-{axis}-stuck", $"The home switch of axis {Letter(axis)} stays closed (1) or open (0).",
            (at, level) => of(at.Faults).HomeSwitchStuckAt = IsHigh(level), at => of(at.Faults).HomeSwitchStuckAt = null)
        { Value = Level },
        new($"home-switch-{axis}-noisy", $"The home switch of axis {Letter(axis)} flickers.",
            (at, share) => of(at.Faults).HomeSwitchNoiseShare = share, at => of(at.Faults).HomeSwitchNoiseShare = 0)
        { Value = FaultValue.Share(0.05) },
        new($"driver-{axis}-trips", $"The driver of axis {Letter(axis)} gives up with an alarm, until ENABLE goes off.",
            (at, _) => of(at.Faults).TripDriver(), null),
        new($"driver-{axis}-dead", $"The power stage of driver {Letter(axis)} dies without an alarm: the motor neither drives nor holds.",
            (at, _) => of(at.Faults).DriverDead = true, at => of(at.Faults).DriverDead = false)
        { IsSeen = false, FalsifiesPosition = true },
        new($"steps-lost-{axis}", $"The driver of axis {Letter(axis)} misses the next pulses without an alarm.",
            (at, steps) => of(at.Faults).LoseSteps((int)steps), null)
        { Value = Pulses, IsSeen = false, FalsifiesPosition = true },
        new($"slip-{axis}", $"The carriage of axis {Letter(axis)} slips on its drive, toward the stopcock if positive.",
            (at, millimeters) => of(at.Faults).Slip(millimeters), null)
        { Value = new("mm", -1, -5, 5), IsSeen = false, FalsifiesPosition = true },
        new($"drive-{axis}-slips", $"The carriage of axis {Letter(axis)} slips back by a share of its way toward the stopcock, as with a loose grub screw.",
            (at, share) => of(at.Faults).DriveSlipShare = share, at => of(at.Faults).DriveSlipShare = 0)
        { Value = FaultValue.Share(0.01), IsSeen = false, FalsifiesPosition = true },
        new($"loopback-{axis}-lossy", $"The wire from STEP back to the counter of axis {Letter(axis)} loses pulses, also over resets; the driver gets them.",
            (at, share) => of(at.Faults).LoopbackLossShare = share, at => of(at.Faults).LoopbackLossShare = 0)
        { Value = FaultValue.Share(0.01) },
        new($"counter-{axis}-misses", $"The pulse counter of axis {Letter(axis)} misses the next pulses; the driver gets them.",
            (at, pulses) => of(at.Faults).MissCounts((int)pulses), null)
        { Value = Pulses },
        new($"counter-{axis}-adds", $"The pulse counter of axis {Letter(axis)} adds a pulse to each of the next ones; the driver does not get it.",
            (at, pulses) => of(at.Faults).AddCounts((int)pulses), null)
        { Value = Pulses },
        new($"luer-{axis}-blocked", $"The Luer tip of syringe {Letter(axis)} is blocked.",
            (at, _) => of(at.Faults).BlockedLuer = true, at => of(at.Faults).BlockedLuer = false),
        new($"syringe-{axis}-leaks", $"The seal of syringe {Letter(axis)} lets gas pass.",
            (at, leak) => of(at.Faults).LeakMicrolitersPerSecondKilopascal = leak, at => of(at.Faults).LeakMicrolitersPerSecondKilopascal = 0)
        { Value = new("µL/(s·kPa)", 50, 0, 10_000), IsSeen = false },
        new($"syringe-{axis}-wrong", $"The operator mounts a syringe of another bore in holder {Letter(axis)}, from the next mounting on.",
            (at, bore) => of(at.Faults).SyringeMistakenFor = SyringeModel.OfBore(bore), at => of(at.Faults).SyringeMistakenFor = null)
        { Value = new("bore in mm", 12.45, 8, 21), IsSeen = false },
    ];

    private static IEnumerable<MenuFault> OfGas() =>
    [
        new("bag-empty", "The gas bag holds no gas.", (at, _) => at.Faults.EmptyBag = true, at => at.Faults.EmptyBag = false) { IsSeen = false },
    ];

    private static IEnumerable<MenuFault> OfChain() =>
    [
        new("emergency-stop", "Somebody presses the emergency stop, and releases it when healed.",
            (at, _) => at.Device.Operator.PressEmergencyStop(), at => at.Device.Operator.ReleaseEmergencyStop()),
        new("emergency-stop-blip", "The emergency stop's contact opens for a moment; the chain latches.",
            (at, milliseconds) => at.Faults.BlipEmergencyStop((long)(milliseconds * 1e3)), null)
        { Value = new("ms", 2, 0, 1_000) },
        new("guard-open", "The guard stands open.", (at, _) => at.Faults.GuardOpen = true, at => at.Faults.GuardOpen = false),
        new("chain-wire-broken", "A wire of the safety chain is broken.",
            (at, _) => at.Faults.ChainWireBroken = true, at => at.Faults.ChainWireBroken = false),
        new("watchdog-line-cut", "The feed does not reach the external watchdog.",
            (at, _) => at.Faults.WatchdogLineCut = true, at => at.Faults.WatchdogLineCut = false),
    ];

    private static IEnumerable<MenuFault> OfChip() =>
    [
        new("ambient-sensor-dead", "The ambient sensor no longer answers.",
            (at, _) => at.Faults.AmbientSensorDead = true, at => at.Faults.AmbientSensorDead = false),
        new("turns-slow", "Every turn of the firmware starts late.",
            (at, milliseconds) => at.Faults.TurnDelayMicroseconds = (ulong)(milliseconds * 1e3), at => at.Faults.TurnDelayMicroseconds = 0)
        { Value = new("ms", 40, 0, 400), IsSeen = false },
        new("power-cut", "The power goes, and comes back when healed.", (at, _) => at.Device.CutPower(), at => at.Device.RestorePower()),
        new("power-cut-in-write", "The power goes in the middle of the next write to the flash, and comes back when healed.",
            (at, bytes) => at.Faults.Flash.PowerCutAfterBytes = (long)bytes, RestoreAfterWrite)
        { Value = new("bytes before it", 4, 0, 1_000) },
        new("reset-button", "Somebody presses the chip's reset button.", (at, _) => at.Device.PressReset(), null),
    ];

    private static IEnumerable<MenuFault> OfFlash() =>
    [
        new("flash-writes-fail", "Every write to the flash fails.",
            (at, _) => at.Faults.Flash.WritesFail = true, at => at.Faults.Flash.WritesFail = false),
        new("flash-moves-fail", "Every move of a file in the flash fails.",
            (at, _) => at.Faults.Flash.MovesFail = true, at => at.Faults.Flash.MovesFail = false),
        new("flash-deletes-fail", "Every delete of a file in the flash fails.",
            (at, _) => at.Faults.Flash.DeletesFail = true, at => at.Faults.Flash.DeletesFail = false),
        Corrupt("machine-profile-corrupt", "the machine profile", "machine"),
        Corrupt("calibration-corrupt", "the calibration", "calibration"),
        Corrupt("identity-corrupt", "the identity", "identity"),
        Corrupt("boot-counter-corrupt", "the boot counter", "boot"),
    ];

    private static IEnumerable<MenuFault> OfLine() =>
    [
        OnLine("line-unplugged", "The cable is unplugged, though the host's port still claims to be open.", null,
            (at, _) => at.LineFaults.Unplugged = true, at => at.LineFaults.Unplugged = false),
        Damage("line-corrupts", "Bits flip on the line, both ways.", (damage, share) => damage.CorruptShare = share),
        Damage("line-drops", "Bytes get lost on the line, both ways.", (damage, share) => damage.DropShare = share),
        Damage("line-doubles", "Bytes arrive twice, both ways.", (damage, share) => damage.DoubleShare = share),
        Damage("line-swaps", "Neighbouring bytes change places on the line, both ways.", (damage, share) => damage.SwapShare = share),
        Damage("line-inserts", "Bytes arrive that nobody sent, both ways.", (damage, share) => damage.InsertShare = share),
        Damage("line-bursts", "Two bytes in a row turn into something else, both ways.", (damage, share) => damage.BurstShare = share),
        OnLine("line-delays", "Every byte arrives late, both ways.", new("ms", 100, 0, 10_000),
            (at, milliseconds) => at.LineFaults.OnBothWays(damage => damage.DelayMicroseconds = (ulong)(milliseconds * 1e3)),
            at => at.LineFaults.OnBothWays(damage => damage.DelayMicroseconds = 0)),
    ];

    private static MenuFault Corrupt(string name, string what, string file) =>
        new(name, $"One byte of each copy of {what} in the flash is corrupted; it shows at the next start.",
            (at, _) =>
            {
                at.Faults.Flash.Corrupt(file + ".a");
                at.Faults.Flash.Corrupt(file + ".b");
            },
            at => at.Faults.Flash.Mend(file));

    private static MenuFault Damage(string name, string description, Action<LineDamage, double> set) =>
        OnLine(name, description, FaultValue.Share(0.001),
            (at, share) => at.LineFaults.OnBothWays(damage => set(damage, share)), at => at.LineFaults.OnBothWays(damage => set(damage, 0)));

    private static MenuFault OnLine(
        string name, string description, FaultValue? value, Action<FaultPlace, double> switchOn, Action<FaultPlace> heal) =>
        new(name, description, switchOn, heal) { Value = value, IsOfLine = true };

    private static void RestoreAfterWrite(FaultPlace at)
    {
        at.Faults.Flash.PowerCutAfterBytes = null;
        at.Device.RestorePower();
    }

    private static bool IsHigh(double level) => level >= 0.5;

    private static string Letter(string axis) => axis.ToUpperInvariant();
}

using FoamDevice.Simulator;

namespace FoamDevice.Campaigns;

/// <summary>How faults are switched on and off, wherever they belong.</summary>
internal static class FaultActions
{
    private static readonly string[] SlotFiles = ["machine", "calibration", "identity", "boot"];

    /// <summary>Whether it can happen now: nobody kills a host that is not there.</summary>
    public static bool CanBegin(PlannedFault fault, World world) => fault.Kind switch
    {
        FaultKind.HostKilled or FaultKind.HostFrozen or FaultKind.ClockBack or FaultKind.ClockForward
            or FaultKind.StopAsked or FaultKind.AbortAsked or FaultKind.InterruptedTwice => world.Host is not null,
        FaultKind.DeviceReset or FaultKind.PowerCut or FaultKind.FlashCorrupted => world.Device.State is FirmwareState.Running,
        _ => true,
    };

    /// <summary>Switches a fault on.</summary>
    public static void Begin(PlannedFault fault, World world)
    {
        // A reset takes the journal with it: what is in it by now is the truth.
        world.LookAtDevice();
        if (MenuFaults.Find(fault) is { } found)
            world.Menu.SwitchOn(world.Menu.Find(found.Name), found.Value);
        else if (fault.Kind == FaultKind.FlashCorrupted)
            CorruptFlash(fault, world.Device);
        else
            BeginAtHost(fault, world);
    }

    /// <summary>Switches a fault off again. What happened at once stays as it is.</summary>
    public static void End(PlannedFault fault, World world)
    {
        if (MenuFaults.Find(fault) is { } found)
            world.Menu.Heal(world.Menu.Find(found.Name));

        if (fault.Kind == FaultKind.FlashCorrupted)
            world.Device.RestorePower();

        EndAtHost(fault, world);
    }

    // One copy of a file in two cases of three, which the other copy makes good; else both.
    private static void CorruptFlash(PlannedFault fault, SimulatedDevice device)
    {
        device.CutPower();
        string file = SlotFiles[(int)(fault.Size * SlotFiles.Length)];
        double place = fault.Size * SlotFiles.Length % 1;
        if (place < 0.67)
            device.Faults.Flash.Corrupt(file + ".a");

        if (place > 0.33)
            device.Faults.Flash.Corrupt(file + ".b");
    }

    private static void BeginAtHost(PlannedFault fault, World world)
    {
        switch (fault.Kind)
        {
            case FaultKind.HostKilled:
                world.KillHost(fault.LastsMicroseconds);
                break;
            case FaultKind.ClockBack:
                world.KillHost(fault.LastsMicroseconds);
                world.ClockOffset -= TimeSpan.FromHours(48 * fault.Size);
                break;
            case FaultKind.ClockForward:
                world.KillHost(fault.LastsMicroseconds);
                world.ClockOffset += TimeSpan.FromHours(48 * fault.Size);
                break;
            case FaultKind.HostFrozen:
                world.IsHostFrozen = true;
                break;
            case FaultKind.StoreFails:
                world.Store.Fails = true;
                break;
            case FaultKind.SecondHost:
                world.Visitor = new SecondHost(world.DrawSession(), fault.Size < 0.3, world.NowMicroseconds);
                break;
            case FaultKind.StopAsked:
            case FaultKind.InterruptedTwice:
                world.Host?.Conductor.RequestStop();
                break;
            case FaultKind.AbortAsked:
                world.Host?.Conductor.Abort();
                break;
            case FaultKind.PlanBeyondMachine:
                world.PlansBeyondMachine = true;
                break;
            case FaultKind.OperatorLate:
                world.Technician.IsLate = true;
                break;
            case FaultKind.OperatorSaysNo:
                world.Technician.SaysNo = true;
                break;
            case FaultKind.TakenOutEarly:
                world.Device.Operator.TakeOutSyringes();
                break;
        }
    }

    private static void EndAtHost(PlannedFault fault, World world)
    {
        switch (fault.Kind)
        {
            case FaultKind.Unplugged when fault.Size < 0.5:
                // Half of the ports vanish with the cable and are opened anew.
                world.Host?.Reopen(world.NowMicroseconds);
                break;
            case FaultKind.HostFrozen:
                world.IsHostFrozen = false;
                break;
            case FaultKind.StoreFails:
                world.Store.Fails = false;
                break;
            case FaultKind.SecondHost:
                world.Visitor = null;
                break;
            case FaultKind.InterruptedTwice:
                world.Host?.Conductor.Abort();
                break;
            case FaultKind.PlanBeyondMachine:
                world.PlansBeyondMachine = false;
                break;
            case FaultKind.OperatorLate:
                world.Technician.IsLate = false;
                break;
            case FaultKind.OperatorSaysNo:
                world.Technician.SaysNo = false;
                break;
        }
    }
}

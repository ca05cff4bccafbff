using System.Device.Gpio;
using FoamDevice.Protocol;
using FoamDevice.VirtualEsp32;

namespace FoamDevice.Firmware.Tests;

/// <summary>Drives, valve and interlocks on a bare chip: no controller decides, no bench answers; a test sets every input.</summary>
internal sealed class BareMachine : IDisposable
{
    private readonly ChipScope _scope;

    public BareMachine()
    {
        _scope = Chip.Enter();
        Chip.DriveInput(PinMap.SafetyChain, true);
        Chip.DriveInput(PinMap.DriverAlarm, true);
        var gpio = new GpioController();
        Drives = new PlungerDrives(gpio);
        Inputs = new Inputs(gpio);
        Faults = new FaultLatch(Drives, Events);
        Valve = new ThreeWayValve(Inputs, Faults, Events);
        Guard = new Guard(Faults, Drives, Valve, Inputs) { SyringesOut = true };
        LimitTo(1_000_000);
    }

    public VirtualChip Chip { get; } = new(new VirtualChipOptions());

    public MachineProfile Profile { get; } = ReferenceMachine.Profile();

    public EventLog Events { get; } = new();

    public PlungerDrives Drives { get; }

    public Inputs Inputs { get; }

    public FaultLatch Faults { get; }

    public ThreeWayValve Valve { get; }

    public Guard Guard { get; }

    public (FaultCode Code, int Value) Fault => (Faults.Code, Faults.Value);

    public void Dispose() => _scope.Dispose();

    public void Wait(uint milliseconds) => Chip.AdvanceTo(Chip.UptimeMicroseconds + (milliseconds * 1_000UL));

    /// <summary>Wires both STEP outputs to their counters, as the board does.</summary>
    public void CountPulses()
    {
        Chip.Connect(PinMap.StepA, PinMap.CountA);
        Chip.Connect(PinMap.StepB, PinMap.CountB);
    }

    /// <summary>Drives an input and lets the firmware sample it.</summary>
    public void Drive(int pin, bool level)
    {
        Chip.DriveInput(pin, level);
        Inputs.Sample();
    }

    /// <summary>The safety chain opens by itself at an instant, wherever the firmware is then.</summary>
    public void OpenChainAt(ulong uptimeMicroseconds) => Chip.Board = new ChainOpener(Chip, uptimeMicroseconds);

    /// <summary>What the valve's sensors show; between two positions they show none.</summary>
    public void ShowValve(ValvePosition position)
    {
        Chip.DriveInput(PinMap.ValveSensor1, position is ValvePosition.Mix or ValvePosition.LiquidPort);
        Chip.DriveInput(PinMap.ValveSensor2, position is ValvePosition.Mix or ValvePosition.GasPort);
        Inputs.Sample();
    }

    public void BeginTurn(ValvePosition target) => Guard.TurnValve(target, Profile, ReferenceMachine.NominalCalibration());

    /// <summary>Lets the sensors show a position for as long as the valve asks for.</summary>
    /// <returns>True when the turn is over.</returns>
    public bool ShowAndSettle(ValvePosition position)
    {
        ShowValve(position);
        Valve.Poll();
        Wait(Profile.ValveSettleMilliseconds);
        return Valve.Poll();
    }

    /// <summary>A turn as it should be: from between two positions to one.</summary>
    public void Confirm(ValvePosition position)
    {
        ShowValve(ValvePosition.Unknown);
        BeginTurn(position);
        Assert.True(ShowAndSettle(position));
        Assert.Equal(position, Valve.Position);
    }

    /// <summary>Soft limits of Tessari's plan with two syringes of this capacity; a litre leaves the machine's own.</summary>
    public void LimitTo(uint capacityMicroliters)
    {
        RunPlan plan = Plans.Tessari();
        plan.CapacityAMicroliters = capacityMicroliters;
        plan.CapacityBMicroliters = capacityMicroliters;
        var steps = new PlanSteps();
        steps.Set(plan, Profile, ReferenceMachine.NominalCalibration());
        Guard.Limits.Set(plan, steps, Profile);
    }

    /// <summary>Moves a plunger, its pulses counted.</summary>
    public void MoveTo(SyringeSide side, int target)
    {
        var move = new PlungerMove(Drives, Guard, new TrainPlanner());
        move.Begin(side, target, rate: 4_000, Profile);
        for (int turn = 0; !move.Poll(); turn++)
        {
            Assert.True(turn < 2_000 && !Faults.IsSet, $"{Faults.Code}");
            Wait(10);
        }
    }

    /// <summary>Everything that a train asks for: self-test passed, drivers on, valve confirmed.</summary>
    public void MakeReady(ValvePosition position)
    {
        Guard.SelfTestPassed = true;
        Drives.Enable.On();
        Confirm(position);
    }

    /// <summary>The requests of upkeep, on a device that stands in Idle.</summary>
    public UpkeepRequests Upkeep(IdentityStore identity)
    {
        var settings = new SettingsStore();
        var controller = new RunController(Drives, Valve, Guard, Faults, settings, Events, new RunMarker());
        var conditions = new StartConditions(Faults, settings, controller, Guard, Drives);
        var ambient = new AmbientWatch(new AmbientSensor(), Events);
        return new UpkeepRequests(conditions, identity, new CounterStore(Events, Drives.Enable), ambient, new Restart(Drives.Enable), Events);
    }

    private sealed class ChainOpener(VirtualChip chip, ulong at) : IVirtualBoard
    {
        public ulong NextWakeMicroseconds { get; private set; } = at;

        public void Wake(ulong uptimeMicroseconds)
        {
            chip.DriveInput(PinMap.SafetyChain, false);
            NextWakeMicroseconds = ulong.MaxValue;
        }

        public void OutputChanged(int pin, bool level, ulong uptimeMicroseconds)
        {
        }
    }
}

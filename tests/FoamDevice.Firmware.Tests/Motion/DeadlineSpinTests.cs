using System.Device.Gpio;
using FoamDevice.VirtualEsp32;

namespace FoamDevice.Firmware.Tests.Motion;

public sealed class DeadlineSpinTests : IDisposable
{
    private const ulong Quantum = CallCosts.QuantumMicroseconds;

    private readonly VirtualChip _chip = new(new VirtualChipOptions());
    private readonly ChipScope _scope;
    private readonly DriverEnable _enable;
    private readonly FaultLatch _faults;
    private readonly DeadlineSpin _spin;

    public DeadlineSpinTests()
    {
        _scope = _chip.Enter();
        var gpio = new GpioController();
        var drives = new PlungerDrives(gpio);
        var inputs = new Inputs(gpio);
        var events = new EventLog();
        _enable = drives.Enable;
        _faults = new FaultLatch(drives, events);
        _spin = new DeadlineSpin(new Guard(_faults, drives, new ThreeWayValve(inputs, drives, _faults, events), inputs));
        _chip.DriveInput(PinMap.SafetyChain, true);
        _chip.DriveInput(PinMap.DriverAlarm, true);
        _enable.On();
    }

    public void Dispose() => _scope.Dispose();

    [Theory]
    [InlineData(800)]
    [InlineData(5_000)]
    [InlineData(20_000)]
    public void It_ends_at_the_deadline_to_one_reading_of_the_timer(int microseconds)
    {
        ulong deadline = _chip.UptimeMicroseconds + (ulong)microseconds;

        Assert.True(_spin.Until(deadline));

        Assert.InRange(_chip.UptimeMicroseconds, deadline, deadline + Quantum);
    }

    [Fact]
    public void A_deadline_that_has_passed_costs_one_look_at_the_timer()
    {
        ulong before = _chip.UptimeMicroseconds;

        Assert.True(_spin.Until(before));

        Assert.Equal(before + Quantum, _chip.UptimeMicroseconds);
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(9_000)]
    [InlineData(14_000)]
    public void A_safety_chain_that_opens_meanwhile_cuts_the_drivers_within_a_few_milliseconds(int afterMicroseconds)
    {
        ulong opensAt = _chip.UptimeMicroseconds + (ulong)afterMicroseconds;
        _chip.Board = new ChainOpener(_chip, opensAt);

        Assert.False(_spin.Until(_chip.UptimeMicroseconds + 20_000));

        Assert.Equal(Protocol.FaultCode.SafetyChainOpen, _faults.Code);
        Assert.False(_enable.IsOn);
        Assert.InRange(_chip.UptimeMicroseconds, opensAt, opensAt + 4_200);
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

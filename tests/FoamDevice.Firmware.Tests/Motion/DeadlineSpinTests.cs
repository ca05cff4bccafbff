using FoamDevice.Protocol;
using FoamDevice.VirtualEsp32;

namespace FoamDevice.Firmware.Tests.Motion;

public sealed class DeadlineSpinTests : IDisposable
{
    private const ulong Quantum = CallCosts.QuantumMicroseconds;

    private readonly BareMachine _machine = new();
    private readonly DeadlineSpin _spin;

    public DeadlineSpinTests()
    {
        _machine.Drives.Enable.On();
        _spin = new DeadlineSpin(_machine.Guard);
    }

    private ulong Now => _machine.Chip.UptimeMicroseconds;

    public void Dispose() => _machine.Dispose();

    [Theory]
    [InlineData(800)]
    [InlineData(5_000)]
    [InlineData(20_000)]
    public void It_ends_at_the_deadline_to_one_reading_of_the_timer(int microseconds)
    {
        ulong deadline = Now + (ulong)microseconds;

        Assert.True(_spin.Until(deadline));

        Assert.InRange(Now, deadline, deadline + Quantum);
    }

    [Fact]
    public void A_deadline_that_has_passed_costs_one_look_at_the_timer()
    {
        ulong before = Now;

        Assert.True(_spin.Until(before));

        Assert.Equal(before + Quantum, Now);
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(9_000)]
    [InlineData(14_000)]
    public void A_safety_chain_that_opens_meanwhile_cuts_the_drivers_within_a_few_milliseconds(int afterMicroseconds)
    {
        ulong opensAt = Now + (ulong)afterMicroseconds;
        _machine.OpenChainAt(opensAt);

        Assert.False(_spin.Until(Now + 20_000));

        Assert.Equal(FaultCode.SafetyChainOpen, _machine.Faults.Code);
        Assert.False(_machine.Drives.Enable.IsOn);
        Assert.InRange(Now, opensAt, opensAt + 4_200);
    }
}

using FoamDevice.Protocol;

namespace FoamDevice.Firmware.Tests.Safety;

public sealed class FaultLatchTests : IDisposable
{
    private readonly BareMachine _machine = new();

    private FaultLatch Faults => _machine.Faults;

    public void Dispose() => _machine.Dispose();

    [Fact]
    public void The_first_fault_stays_unless_it_only_held_and_the_next_one_cuts()
    {
        _machine.Drives.Enable.On();

        Faults.Raise(FaultCode.ValveTimeout, 1, 2);
        Assert.True(_machine.Drives.Enable.IsOn);
        Faults.Raise(FaultCode.HostLost, 3, 4);
        Assert.Equal((FaultCode.ValveTimeout, 1, 2), (Faults.Code, Faults.Value, Faults.Limit));

        Faults.Raise(FaultCode.SafetyChainOpen, 0, 0);
        Assert.False(_machine.Drives.Enable.IsOn);
        Faults.Raise(FaultCode.Aborted, 0, 0);
        Assert.Equal(FaultCode.SafetyChainOpen, Faults.Code);
    }

    [Fact]
    public void Once_cleared_a_fault_leaves_neither_value_nor_limit()
    {
        Faults.Raise(FaultCode.SoftLimit, 79, 80);

        Faults.Clear();

        Assert.Equal((FaultCode.None, 0, 0), (Faults.Code, Faults.Value, Faults.Limit));
    }
}

using FoamDevice.Host;
using FoamDevice.Simulator;

namespace FoamDevice.Cli.Calibrating;

/// <summary>The balance of the simulated bench, with somebody who puts the right vessel on it.</summary>
internal sealed class BenchBalance(SimulatedDevice device, ulong seed)
{
    private readonly SimulatedBalance _balance = new(device.Bench, seed);

    /// <summary>Puts a vessel on the pan and presses the tare key.</summary>
    public void Tare(StrokeDirection vessel)
    {
        _balance.Pan = vessel == StrokeDirection.Draw ? BalancePan.Inlet : BalancePan.Outlet;
        _balance.Tare();
    }

    /// <summary>What it shows, g.</summary>
    public double ReadGrams() => _balance.ReadGrams();
}

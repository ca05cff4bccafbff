using FoamDevice.Cli.Calibrating;
using FoamDevice.Host;
using FoamDevice.Simulator;
using SyringeModel = FoamDevice.Simulator.SyringeModel;

namespace FoamDevice.Cli.Servicing;

/// <summary>Does at a simulated bench what a person confirms, and sees its bubbles. On the device's own thread.</summary>
/// <param name="device">The simulated device.</param>
/// <param name="seed">Seed of the simulated balance.</param>
internal sealed class SimulatedHands(SimulatedDevice device, ulong seed = 0) : IBenchHands
{
    private BenchBalance? _balance;

    // From its first use on the water on it evaporates.
    private BenchBalance Balance => _balance ??= new BenchBalance(device, seed);

    /// <inheritdoc/>
    public bool SawBubble => device.Bench.VentFlowed;

    /// <inheritdoc/>
    public void WatchVent() => device.Bench.ResetVent();

    /// <inheritdoc/>
    public void Tare(StrokeDirection vessel) => Balance.Tare(vessel);

    /// <inheritdoc/>
    public double? ReadGrams() => Balance.ReadGrams();

    /// <inheritdoc/>
    public bool? Do(ServiceTask task)
    {
        switch (task.Kind)
        {
            case ServiceTaskKind.EmptyHolders:
                device.Operator.TakeOutSyringes();
                break;
            case ServiceTaskKind.MountEmptySyringe:
                device.Operator.MountEmptySyringe(task.Side);
                break;
            case ServiceTaskKind.ConnectGasAndVent:
                device.Operator.ConnectGasBag();
                break;
            case ServiceTaskKind.MountForWater:
                device.Operator.ConnectWater();
                device.Operator.MountEmptySyringe(task.Side, task.BoreMillimeters is { } bore ? SyringeModel.OfBore(bore) : null);
                break;
            case ServiceTaskKind.FreeCarriageAndResetChain:
                device.Operator.FreeCarriages();
                return device.Operator.ResetChain() ? true : null;
            case ServiceTaskKind.ResetChain:
                device.Operator.ResetChain();
                break;
        }

        return true;
    }
}

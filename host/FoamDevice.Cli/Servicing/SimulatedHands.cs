using FoamDevice.Host;
using FoamDevice.Simulator;

namespace FoamDevice.Cli.Servicing;

/// <summary>Does at a simulated bench what a person confirms, and sees its bubbles. On the device's own thread.</summary>
/// <param name="device">The simulated device.</param>
internal sealed class SimulatedHands(SimulatedDevice device) : IBenchHands
{
    /// <inheritdoc/>
    public bool SawBubble => device.Bench.VentFlowed;

    /// <inheritdoc/>
    public void WatchVent() => device.Bench.ResetVent();

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
            case ServiceTaskKind.ConnectWater:
                device.Operator.ConnectWater();
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

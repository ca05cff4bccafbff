using FoamDevice.Simulator;

namespace FoamDevice.Host.Tests;

/// <summary>The simulated bench does what is confirmed.</summary>
internal sealed class SimulatedHands(SimulatedDevice device) : IBenchHands
{
    private readonly BenchPerson _person = new(device);
    private SimulatedBalance? _balance;

    public bool SawBubble => _person.SawBubble;

    public bool? Do(ServiceTask task) => _person.AnswerTo(task);

    public void WatchVent() => _person.WatchVent();

    public void Tare(StrokeDirection vessel)
    {
        _balance ??= new SimulatedBalance(device.Bench, seed: 1);
        _balance.Pan = vessel == StrokeDirection.Draw ? BalancePan.Inlet : BalancePan.Outlet;
        _balance.Tare();
    }

    public double? ReadGrams() => _balance?.ReadGrams();
}

using FoamDevice.Simulator;

namespace FoamDevice.Host.Tests;

/// <summary>The simulated bench does what is confirmed.</summary>
internal sealed class SimulatedHands(SimulatedDevice device) : IBenchHands
{
    private readonly BenchPerson _person = new(device);

    public bool SawBubble => _person.SawBubble;

    public bool? Do(ServiceTask task) => _person.AnswerTo(task);

    public void WatchVent() => _person.WatchVent();
}

using FoamDevice.Cli.Servicing;
using FoamDevice.Host;
using FoamDevice.Simulator;
using SimulatedSyringe = FoamDevice.Simulator.SyringeModel;

namespace FoamDevice.Cli.Calibrating;

/// <summary>The person at the bench of a volume calibration: the one of any service procedure, with syringes, vessels and water; or a word for all of it, given beforehand.</summary>
/// <param name="person">Asks, and does at a simulated bench what every procedure needs.</param>
/// <param name="leaveGuide">Ends a question of the guide that Ctrl-C has left standing.</param>
/// <param name="isConfirmed">The word was given beforehand.</param>
/// <param name="device">The simulated device at whose bench it is done; null at a real one.</param>
internal sealed class VolumeOperator(ServicePerson person, Action leaveGuide, bool isConfirmed, SimulatedDevice? device) : IServiceOperator
{
    /// <summary>The syringes to be mounted; set before they are asked for.</summary>
    public IReadOnlyList<CalibratedSide> Syringes { get; set; } = [];

    /// <summary>A task waits for its answer.</summary>
    public bool IsAsking => person.IsAsking;

    /// <inheritdoc/>
    public int Interruptions => person.Interruptions;

    /// <inheritdoc/>
    public bool SawBubble => person.SawBubble;

    /// <inheritdoc/>
    public bool? AnswerTo(ServiceTask task)
    {
        leaveGuide();
        bool? answer = isConfirmed && device is null ? true : person.AnswerTo(task);
        if (answer == true && device is not null && task.Kind == ServiceTaskKind.MountEmptySyringe)
        {
            CalibratedSide mounted = Syringes.First(side => side.Side == task.Side);
            device.Operator.ConnectWater();
            device.Operator.MountEmptySyringe(task.Side, SimulatedSyringe.OfBore(mounted.Syringe.BoreMillimeters));
        }

        return answer;
    }

    /// <inheritdoc/>
    public void WatchVent() => person.WatchVent();

    /// <inheritdoc/>
    public void Tell(string sentence)
    {
        leaveGuide();
        person.Tell(sentence);
    }
}

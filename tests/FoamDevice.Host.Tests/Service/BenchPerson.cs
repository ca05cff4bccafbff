using FoamDevice.Simulator;

namespace FoamDevice.Host.Tests;

/// <summary>Somebody who does at the simulated bench what is asked for, and says yes.</summary>
internal sealed class BenchPerson(SimulatedDevice device) : IServiceOperator
{
    public int Interruptions { get; set; }

    public List<string> Heard { get; } = [];

    public List<ServiceTask> Asked { get; } = [];

    public bool HasMounted { get; private set; }

    /// <summary>Says no to these.</summary>
    public Func<ServiceTask, bool> Refuses { get; set; } = _ => false;

    /// <summary>Looks away: sees no bubble.</summary>
    public bool LooksAway { get; set; }

    public bool SawBubble => !LooksAway && device.Bench.VentFlowed;

    public void WatchVent() => device.Bench.ResetVent();

    public void Tell(Sentence sentence) => Heard.Add(sentence.Text);

    public bool? AnswerTo(ServiceTask task)
    {
        Asked.Add(task);
        if (Refuses(task))
            return false;

        switch (task.Kind)
        {
            case ServiceTaskKind.EmptyHolders:
                device.Operator.TakeOutSyringes();
                HasMounted = false;
                break;
            case ServiceTaskKind.MountEmptySyringe:
                device.Operator.MountEmptySyringe(task.Side);
                HasMounted = true;
                break;
            case ServiceTaskKind.ConnectGasAndVent:
                device.Operator.ConnectGasBag();
                break;
            case ServiceTaskKind.MountForWater:
                device.Operator.ConnectWater();
                device.Operator.MountEmptySyringe(task.Side, task.BoreMillimeters is { } bore ? Simulator.SyringeModel.OfBore(bore) : null);
                HasMounted = true;
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

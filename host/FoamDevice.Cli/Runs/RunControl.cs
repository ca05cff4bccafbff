using System.Text.Json;
using FoamDevice.Host;
using FoamDevice.Protocol;

namespace FoamDevice.Cli.Runs;

/// <summary>What other programs may ask of a run: how it stands, to stop, to abort.</summary>
internal sealed class RunControl(PortEngine engine)
{
    /// <summary>Carries a command out in the run's own flow of control.</summary>
    public Task<ControlReply> Handle(ControlCommand command) => engine.Pump.InvokeAsync(() => Act(command));

    private ControlReply Act(ControlCommand command)
    {
        switch (command)
        {
            case ControlCommand.Stop:
                string text = StopText.Of(engine.Status?.State ?? DeviceState.Idle).Text;
                engine.RequestStop();
                return Reply(text);
            case ControlCommand.Abort:
                engine.Abort();
                return Reply("The abort is on its way: the drivers are cut.");
            case ControlCommand.Yield:
                return Reply("A run is in hand.") with { Done = false };
            default:
                return Explain(engine.Standstill);
        }
    }

    private ControlReply Explain(Standstill still)
    {
        string reason = JsonNamingPolicy.CamelCase.ConvertName($"{still.Reason}");
        return Reply($"A run is in hand. {still.Text}") with { Standstill = new ControlStandstill(reason, still.Cause.Text, still.Advice.Text) };
    }

    private ControlReply Reply(string text) => new(true, text, ControlStatus.Of(engine.Session, engine.Recorder));
}

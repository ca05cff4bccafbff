using System.Text.Json;
using FoamDevice.Host;

namespace FoamDevice.Cli.Devices;

/// <summary>What other programs may ask of a talk over a port: how the device stands, to stop, to abort. Used in the talk's own flow of control only.</summary>
/// <param name="command">What this process does.</param>
/// <param name="port">The port.</param>
/// <param name="conversation">The conversation of the talk.</param>
/// <param name="recorder">Takes the device's events; null without a store.</param>
/// <param name="stop">How the talk is made to end; null where it moves nothing and ends by itself.</param>
internal sealed class TalkControl(string command, string port, Conversation conversation, Recorder? recorder, OutsideStop? stop)
{
    private bool _isAborted;
    private bool _isOver;

    private string Doing => $"`{command}` is in hand.";

    /// <summary>The talk, up to its end or to an abort that another program asks for: that one the talk can't put off.</summary>
    /// <exception cref="AbortedException">Another program has aborted it.</exception>
    /// <exception cref="DeviceSilentException">The device did not confirm the abort.</exception>
    public IEnumerable<Turn> Obeying(IEnumerable<Turn> talk)
    {
        try
        {
            using IEnumerator<Turn> turns = talk.GetEnumerator();
            while (!_isAborted && turns.MoveNext())
                yield return turns.Current;

            if (_isAborted)
            {
                foreach (Turn turn in conversation.Abort())
                    yield return turn;

                throw new AbortedException($"{command} was aborted by another program; the drivers were cut and the positions are lost. "
                    + "See that the holders are empty, then: foam clear, foam home");
            }
        }
        finally
        {
            _isOver = true;
        }
    }

    /// <summary>Carries a command out.</summary>
    /// <param name="asked">The command.</param>
    /// <param name="portFailure">Why the port is lost at present; null when it is open.</param>
    public ControlReply Act(ControlCommand asked, Sentence? portFailure)
    {
        switch (asked)
        {
            // What would be asked now is never sent.
            case ControlCommand.Stop or ControlCommand.Abort when _isOver:
                return Refuse($"`{command}` has come to its end just now, so this did not reach the device. Ask once more.");
            case ControlCommand.Stop when stop is null:
                return Refuse($"{Doing} It moves nothing and ends by itself; an abort cuts the drivers.");
            case ControlCommand.Stop:
                stop.Ask();
                return Reply(stop.Text);
            case ControlCommand.Abort:
                _isAborted = true;
                conversation.Session.Abort();
                return Reply("The abort is on its way: the drivers are cut.");
            case ControlCommand.Yield:
                return Refuse($"{Doing} {StandstillWith(portFailure).Text}");
            default:
                return Explain(StandstillWith(portFailure));
        }
    }

    private Standstill StandstillWith(Sentence? portFailure) => Standstill.Of(DeviceView.Of(conversation.Session, port, portFailure) with { IsConducted = true });

    private ControlReply Explain(Standstill still)
    {
        string reason = JsonNamingPolicy.CamelCase.ConvertName($"{still.Reason}");
        return Reply($"{Doing} {still.Text}") with { Standstill = new ControlStandstill(reason, still.Cause.Text, still.Advice.Text) };
    }

    private ControlReply Refuse(string text) => Reply(text) with { Done = false };

    private ControlReply Reply(string text) => new(true, text, ControlStatus.Of(conversation.Session, recorder));
}

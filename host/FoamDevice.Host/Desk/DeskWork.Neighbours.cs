using System.Text.Json;

namespace FoamDevice.Host;

/// <content>What other programs of this computer ask for.</content>
internal sealed partial class DeskWork
{
    private void Handle(string port, ControlCommand command, Action<ControlReply> reply)
    {
        switch (command)
        {
            case ControlCommand.Stop:
                Do(new StopWork(), DeskNeighbour.Person, answer => reply(ReplyOf(answer)));
                break;
            case ControlCommand.Abort:
                Do(new AbortWork(), DeskNeighbour.Person, answer => reply(ReplyOf(answer)));
                break;
            case ControlCommand.Yield:
                _yieldedPort = _work is null ? port : null;
                reply(ReplyOf(_work is { } work ? new DeskAnswer(false, work.Sentence) : new DeskAnswer(true, "The port is let go.")));
                break;
            default:
                reply(StatusReply());
                break;
        }
    }

    private ControlReply StatusReply()
    {
        string sentence = _work?.Sentence.Text ?? "It looks at the device and lets go of the port when another command needs it.";
        if (_link is null)
            return ReplyOf(new DeskAnswer(true, sentence));

        Standstill still = _link.Standstill(isForPages: _work is not null);
        string reason = JsonNamingPolicy.CamelCase.ConvertName($"{still.Reason}");
        return ReplyOf(new DeskAnswer(true, $"{sentence} {still.Text}")) with { Standstill = new ControlStandstill(reason, still.Cause.Text, still.Advice.Text) };
    }

    private ControlReply ReplyOf(DeskAnswer answer) => new(answer.Done, answer.Text, _link is null ? null : ControlStatus.Of(_link.Session, _link.Recorder));
}

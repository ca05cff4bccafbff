using System.CommandLine;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Reports;
using FoamDevice.Cli.Servicing;
using FoamDevice.Cli.Terminals;
using FoamDevice.Host;
using FoamDevice.Protocol;

namespace FoamDevice.Cli.Commands;

/// <summary><c>foam jog</c>: moves plungers and valve by hand.</summary>
internal static class JogCommand
{
    private enum Axis
    {
        A = 1,
        B = 2,
    }

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var options = new ServiceOptions();
        Option<Axis> axis = new("--axis") { Description = "The axis of a single move.", HelpName = "a|b", CustomParser = OptionValues.Word<Axis>("--axis") };
        Option<string?> by = new("--by") { Description = "How far, with its unit; positive toward the stopcock: 5mm, -0.1mm, 50um.", HelpName = "DISTANCE" };
        Option<string?> speed = new("--speed") { Description = "Plunger speed. Default: the machine's start speed.", HelpName = "MM/S" };
        var command = new TaughtCommand(
            "jog",
            "Moves plungers and valve, with empty holders: homes first, turns the valve to the port of the plunger that moves, and homes at the end. "
                + "With --axis and --by one move is made and held until you have looked; without, the keys move. Ctrl-C ends in order, twice aborts.",
            new HelpExample("foam jog --port /dev/ttyUSB0", JogKeys.Help),
            new HelpExample("foam jog --port /dev/ttyUSB0 --axis a --by 5mm", "One move; tells the pulses sent and counted."))
        {
            axis,
            by,
            speed,
        };
        options.AddTo(command, moves: true);
        command.SetAction(parsed =>
        {
            ServiceStage stage = options.Read(parsed, terminal);
            uint? micrometersPerSecond = parsed.GetValue(speed) is { } typed ? Millimeters.Speed("--speed", typed) : null;
            bool hasAxis = parsed.GetResult(axis) is { Implicit: false };
            if (hasAxis != parsed.GetValue(by) is not null)
                throw new BadInputException("A single move takes both --axis and --by; without them the keys move.");

            stage.RequireWord();
            if (hasAxis)
                MoveOnce(stage, new JogMove((SyringeSide)parsed.GetValue(axis), Millimeters.Distance("--by", parsed.GetValue(by)!)), micrometersPerSecond);
            else
                MoveByKeys(stage, micrometersPerSecond);
        });
        return command;
    }

    private static void MoveByKeys(ServiceStage stage, uint? speed)
    {
        IKeyboard keys = stage.Keys ?? throw new BadInputException("The keys move the plungers, and nobody can press them here. Give a single move: --axis a --by 5mm.");
        stage.Carry("foam jog", (talk, person) => new JogTalk(talk, person, new JogKeys(stage.Progress, keys), speed).Run(), isLive: true);
    }

    private static void MoveOnce(ServiceStage stage, JogMove move, uint? speed)
    {
        JogOnce? once = null;
        stage.Carry("foam jog", Work);
        JogState after = once!.After!;
        if (after.Refused is { } refused)
            throw new DeviceRefusedException(refused);

        if (stage.Json)
            JsonText.Write(stage.Output, new { move.Side, move.Micrometers, after.PositionAMicrometers, after.PositionBMicrometers, after.LastMove!.CommandedSteps, after.LastMove.CountedSteps });

        IEnumerable<Turn> Work(Conversation talk, ServicePerson person)
        {
            once = new JogOnce(move, person, holds: stage.Keys is not null);
            foreach (Turn turn in new JogTalk(talk, person, new ShownOnce(once, stage.Progress), speed).Run())
                yield return turn;
        }
    }

    // Shows the state after the move before the person is asked.
    private sealed class ShownOnce(JogOnce once, TextWriter output) : IJogControls
    {
        public JogOrder? Next() => once.Next();

        public void Show(JogState state)
        {
            once.Show(state);
            JogText.WriteLine(output, state);
        }
    }
}

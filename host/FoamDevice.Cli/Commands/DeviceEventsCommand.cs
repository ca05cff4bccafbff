using System.CommandLine;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Reports;
using FoamDevice.Cli.Servicing;
using FoamDevice.Cli.Terminals;
using FoamDevice.Host;

namespace FoamDevice.Cli.Commands;

/// <summary><c>foam device events</c>: the facts that a device tells, as they come.</summary>
internal static class DeviceEventsCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var options = new ServiceOptions();
        Option<int?> seconds = new("--for")
        {
            Description = "Ends after so many seconds of the device's time. Default: until Ctrl-C; with --sim 5.",
            HelpName = "S",
            CustomParser = result => OptionValues.WholeNumber("--for", 1)(result),
        };
        var command = new TaughtCommand(
            "events",
            "Shows the events of a device: first those in its journal that no host has stored yet, then each as it comes. They go into the store. "
                + "With --json one JSON object a line.",
            new HelpExample("foam device events --port /dev/ttyUSB0", "Until Ctrl-C."),
            new HelpExample("foam device events --port /dev/ttyUSB0 --for 60 --json > events.jsonl", "A minute of them, for a script."))
        {
            seconds,
        };
        options.AddTo(command, moves: false);
        command.SetAction(parsed => Carry(options.Read(parsed, terminal), parsed.GetValue(seconds)));
        return command;
    }

    private static void Carry(ServiceStage stage, int? seconds)
    {
        ulong? lasting = seconds is { } given ? (ulong)given * 1_000_000 : stage.IsSimulated ? 5_000_000ul : null;
        stage.Carry("foam device events", Work);

        IEnumerable<Turn> Work(Conversation talk, ServicePerson person)
        {
            ulong start = talk.NowMicroseconds;
            int shown = 0;
            while (person.Interruptions == 0 && (lasting is null || talk.NowMicroseconds - start < lasting))
            {
                for (; shown < talk.Events.Count; shown++)
                    EventText.Write(stage.Output, talk.Events[shown], stage.Json);

                yield return default;
            }
        }
    }
}

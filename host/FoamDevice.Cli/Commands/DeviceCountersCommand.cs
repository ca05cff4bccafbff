using System.CommandLine;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Reports;
using FoamDevice.Cli.Servicing;
using FoamDevice.Cli.Terminals;
using FoamDevice.Host;

namespace FoamDevice.Cli.Commands;

/// <summary><c>foam device counters</c>: what a device has done, and what is due.</summary>
internal static class DeviceCountersCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var options = new ServiceOptions();
        Option<string?> limits = LimitsFile.Option();
        Option<string?> serviced = new("--serviced") { Description = "Notes a service now: who, and what was done. The counters' limits begin anew.", HelpName = "\"WHO, WHAT\"" };
        var command = new TaughtCommand(
            "counters",
            "Shows how many passes, valve turns, homings and hours a device has made, since it was new and since its last service, and what is due.",
            new HelpExample("foam device counters --port /dev/ttyUSB0", "The limits are assumed and unverified; --limits takes your own."),
            new HelpExample("foam device counters --port /dev/ttyUSB0 --serviced \"Ada, screws greased\"", "Notes it in services.jsonl, beside the store."))
        {
            limits,
            serviced,
        };
        options.AddTo(command, moves: false);
        command.SetAction(parsed => Carry(options.Read(parsed, terminal), LimitsFile.Load(parsed.GetValue(limits)), parsed.GetValue(serviced)));
        return command;
    }

    private static void Carry(ServiceStage stage, ServiceLimits limits, string? serviced)
    {
        ServiceLog log = stage.Services;
        CountersReading? reading = null;
        stage.Carry("foam device counters", (talk, _) => CountersReading.Read(talk, limits.Maintenance, log, read => reading = read));
        if (serviced is not null)
        {
            var note = new ServiceNote(reading!.DeviceId, DateTimeOffset.UtcNow, serviced, reading.Counters);
            log.Add(note);
            reading = CountersReading.Of(reading.DeviceId, reading.Counters, limits.Maintenance, note);
        }

        if (stage.Json)
            JsonText.Write(stage.Output, new { reading!.DeviceId, reading.IsDue, reading.StartedOver, reading.Items, reading.LastService?.At, reading.LastService?.Note, Limits = limits.Source });
        else
            CountersText.Write(stage.Output, reading!, limits.Source);
    }
}

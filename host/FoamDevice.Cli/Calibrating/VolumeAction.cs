using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Devices;
using FoamDevice.Cli.Guidance;
using FoamDevice.Cli.Reports;
using FoamDevice.Cli.Runs;
using FoamDevice.Cli.Servicing;
using FoamDevice.Cli.Terminals;
using FoamDevice.Host;

namespace FoamDevice.Cli.Calibrating;

/// <summary>Carries out <c>foam calibrate volume</c>.</summary>
internal sealed class VolumeAction(VolumeRequest request, DeviceLine line, Terminal terminal)
{
    /// <summary>Does it.</summary>
    /// <returns>Refused when a side was not accepted.</returns>
    public ExitCode Execute()
    {
        RequireSomebody();
        using BenchRecord bench = BenchRecord.Open(request.Store, () => Configured.All);
        RunStore store = bench.Store;
        using var interruption = new Interruption(terminal.Keys);
        var stage = new VolumeStage(request, store, terminal.Output, line.Machine);
        LineReading? lines = terminal.Keys is { } keys ? new LineReading(keys, terminal.Output) : null;
        stage.Guide = lines is null ? null : new Guide(terminal.Output, lines, interruption, stage.Note);
        terminal.Output.WriteLine(FirstScreen.BenchOnly);
        if (line.IsSimulated)
            stage.Say("SIMULATED bench: water, balance and readings are simulated, and so is the certificate.");

        CalibrationRecord? record = Talk(stage, interruption, store);
        return record is null ? ExitCode.Ok : Report(record, store);
    }

    private CalibrationRecord? Talk(VolumeStage stage, Interruption interruption, RunStore store)
    {
        VolumeTalk? talk = null;
        VolumeOperator? person = null;
        try
        {
            line.Talk(
                "foam calibrate volume",
                (conversation, device) =>
                {
                    var hands = new ServicePerson(terminal.Output, terminal.Keys, request.Confirmed, interruption, device);
                    person = new VolumeOperator(hands, () => stage.Guide?.Leave(), request.Confirmed && device is null);
                    talk = new VolumeTalk(request, stage, conversation, device, person);
                    return talk.Run();
                },
                () => stage.Guide is { IsAsking: true } || person is { IsAsking: true },
                store,
                OutsideStop.OfService(interruption));
        }
        catch (Exception) when (stage.Session is { Next.Kind: not VolumeStepKind.Finished })
        {
            stage.Say(stage.CanBeResumed
                ? $"The session is kept; {stage.ProgressText}. `foam calibrate volume {line.Options}{StoreOption} --resume` goes on with it."
                : "A simulated device without --sim-state is a new one each time, so this session can't be gone on with.");
            throw;
        }

        return talk!.Record;
    }

    private string StoreOption => request.Store is { } store ? $" --store {store}" : "";

    private ExitCode Report(CalibrationRecord record, RunStore store)
    {
        TextWriter output = terminal.Output;
        output.WriteLine();
        string mark = record.IsSimulated ? " (SIMULATED)" : "";
        if (!record.IsAccepted)
            output.WriteLine($"{record.Name}{mark}: refused, at least for a side; the reasons stand above.");

        // A certificate for one side alone is not enough for a run: what runs will say stands here, too.
        CalibrationInForce inForce = store.Calibrations.InForce(record.Device.DeviceId, record.AsLeft, DateTimeOffset.UtcNow);
        foreach (string text in TextWrap.Lines(InForceText(record, inForce, mark), Guide.Width))
            output.WriteLine(text);

        output.WriteLine($"foam calibrate certificate {record.Name}{StoreOption}");
        return record.IsAccepted ? ExitCode.Ok : ExitCode.Refused;
    }

    private static string InForceText(CalibrationRecord record, CalibrationInForce inForce, string mark)
    {
        if (inForce.State == CalibrationState.Valid && inForce.Id == record.Id)
            return FormattableString.Invariant($"{record.Name}{mark} is in force, due again on {inForce.DueAt!.Value.UtcDateTime:yyyy-MM-dd}.");

        string held = inForce.Id == record.Id ? $"{record.Name}{mark} is in the device. " : "";
        return inForce.State == CalibrationState.Valid ? inForce.Reason.Text : $"{held}{inForce.Reason} Until then every run is marked {inForce.State.ToString().ToUpperInvariant()}.";
    }

    private void RequireSomebody()
    {
        if (line.IsSimulated || terminal.Keys is not null)
            return;

        if (!request.Confirmed || request.Readings is null)
        {
            throw new BadInputException(
                "Somebody has to mount, weigh and answer, and nobody can answer here. Run it in a terminal; "
                + "or give your word beforehand with --confirmed, and the masses with --readings FILE.csv.");
        }
    }
}

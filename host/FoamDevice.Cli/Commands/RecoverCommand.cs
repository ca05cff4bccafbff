using System.CommandLine;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Runs;
using FoamDevice.Cli.Terminals;
using FoamDevice.Host;

namespace FoamDevice.Cli.Commands;

/// <summary><c>foam runs recover</c>: takes up a run whose host died.</summary>
internal sealed class RecoverCommand
{
    private readonly Terminal _terminal;
    private readonly Argument<string?> _run = new("run")
    {
        Description = "Id of the run or the start of one; not needed when only one is unfinished.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly LineOptions _line = new();
    private readonly Option<string> _pace = CommonOptions.Pace();
    private readonly Option<bool> _confirmed = CommonOptions.Confirmed();
    private readonly Option<bool> _giveUp = new("--give-up")
    {
        Description = "Close the record without the device, as when that is gone: what it still had of the run is declared lost.",
    };

    private readonly Option<string?> _store = CommonOptions.Store();
    private readonly Option<bool> _json = CommonOptions.Json();

    private RecoverCommand(Terminal terminal) => _terminal = terminal;

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var parts = new RecoverCommand(terminal);
        var command = new TaughtCommand(
            "recover",
            "Takes up a run whose host died (killed, cut off, crashed): fetches every event that the device kept, asks what is still to be asked, and leads the run "
                + "to its end. The device is found by its id. What is lost for good is put on record as a gap.",
            new HelpExample("foam runs recover --port /dev/ttyUSB0", "The only unfinished run; the exit codes are those of foam run."),
            new HelpExample("foam runs recover 20261122-1730 --port /dev/ttyUSB0 --confirmed", "One of several, nothing asked."),
            new HelpExample("foam runs recover 20261122-1730 --give-up", "The device is gone for good: close the record as it stands."))
        {
            parts._run,
        };
        parts._line.AddTo(command);
        foreach (Option option in new Option[] { parts._pace, parts._confirmed, parts._giveUp, parts._store, parts._json })
            command.Add(option);

        command.SetAction(parsed => (int)parts.Execute(parsed));
        return command;
    }

    private ExitCode Execute(ParseResult parsed)
    {
        string? path = parsed.GetValue(_store);
        if (path is null && !File.Exists(Configured.All.BenchFile))
            return NothingToDo();

        using BenchRecord bench = BenchRecord.Open(path, () => Configured.All);
        RunStore store = bench.Store;
        string? id = parsed.GetValue(_run);
        if (id is null && store.Unfinished().Count == 0)
            return NothingToDo();

        RecordHeader run = Choose(store, id);
        if (parsed.GetValue(_giveUp))
            return GiveUp(store, run);

        RunStage stage = Stage(parsed);
        stage.Notices = bench.TakeNotice;
        ExitCode code = new RecoverAction(store, stage).Execute(run);
        bench.Finish(stage.Progress);
        return code;
    }

    private static RecordHeader Choose(RunStore store, string? id)
    {
        if (id is not null)
            return store.Find(id).Header;

        // A run that another foam conducts is chosen only where there is no other: to be told so.
        IReadOnlyList<RecordHeader> all = store.Unfinished();
        IReadOnlyList<RecordHeader> dead = [.. all.Where(run => RecordLock.HolderOf(RuntimeFolder.Default, run.Id) is null)];
        IReadOnlyList<RecordHeader> runs = dead.Count > 0 ? dead : all;
        return runs.Count == 1
            ? runs[0]
            : throw new BadInputException(
                $"{runs.Count} runs are unfinished: {string.Join(", ", runs.Select(run => $"{run.Id} on device {run.DeviceId}"))}. Name one: foam runs recover RUN --port PORT.");
    }

    private RunStage Stage(ParseResult parsed)
    {
        return new RunStage(
            _line.Read(parsed, _pace), Pace.Parse(parsed.GetRequiredValue(_pace)), parsed.GetValue(_confirmed), parsed.GetValue(_json), _terminal);
    }

    private ExitCode GiveUp(RunStore store, RecordHeader run)
    {
        using RecordLock held = RecordLock.Acquire(RuntimeFolder.Default, run.Id, $"foam runs recover {run.Id} --give-up", DateTimeOffset.UtcNow);
        store.GiveUp(run.Key, DateTimeOffset.UtcNow);
        _terminal.Output.WriteLine($"Run {run.Id} was given up: its record is closed with {run.PassesMade} of {run.PassesPlanned} passes, and says from where on it is not known what the device did.");
        return ExitCode.Ok;
    }

    private ExitCode NothingToDo()
    {
        _terminal.Output.WriteLine("No run is unfinished: there is nothing to recover.");
        return ExitCode.Ok;
    }
}

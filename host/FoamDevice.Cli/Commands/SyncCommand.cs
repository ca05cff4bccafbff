using System.CommandLine;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Reports;
using FoamDevice.Cli.Terminals;
using FoamDevice.Host;

namespace FoamDevice.Cli.Commands;

/// <summary><c>foam sync</c>: copies records between a bench and its laboratory's store, both ways.</summary>
internal sealed class SyncCommand
{
    private const int DefaultPatienceSeconds = 60;

    private readonly Terminal _terminal;
    private readonly Option<string?> _to = new("--to")
    {
        Description = "The laboratory's store, as postgres://USER@HOST:PORT/DATABASE; a file works too. Default: what is configured as laboratory, or as store when that is a server.",
        HelpName = "ADDRESS",
    };

    private readonly Option<SyncWays> _only = new("--only")
    {
        Description = "One way only: send what the bench has, or receive what the laboratory has.",
        HelpName = "send|receive",
        DefaultValueFactory = _ => SyncWays.Both,
        CustomParser = OptionValues.Word<SyncWays>("--only"),
    };

    private readonly Option<int> _patience = new("--patience")
    {
        Description = "Seconds to wait for a server that does not answer, before it is given up.",
        HelpName = "S",
        DefaultValueFactory = _ => DefaultPatienceSeconds,
        CustomParser = OptionValues.WholeNumber("--patience", 0),
    };

    private readonly Option<string?> _store = CommonOptions.Store();
    private readonly Option<bool> _json = CommonOptions.Json();

    private SyncCommand(Terminal terminal) => _terminal = terminal;

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var parts = new SyncCommand(terminal);
        var command = new TaughtCommand(
            "sync",
            "Copies log entries, word for word, between this bench's store and the laboratory's, until each has what the other has. It can be ended at any time (Ctrl-C) "
                + "and goes on from there the next time; many benches may sync at once.",
            new HelpExample("foam sync", "Both ways, with the laboratory's store that is configured."),
            new HelpExample("foam sync --to postgres://foam@lab-server/foam --only send", "What this bench recorded, to the server. The password comes from PGPASSWORD or a pgpass file."))
        {
            parts._to,
            parts._only,
            parts._patience,
            parts._store,
            parts._json,
        };
        command.SetAction(parsed => (int)parts.Execute(parsed));
        return command;
    }

    private ExitCode Execute(ParseResult parsed)
    {
        HostConfiguration all = Configured.All.With(ConfigurationField.Store, parsed.GetValue(_store));
        string from = all.BenchFile;
        string to = parsed.GetValue(_to) ?? all.Server ?? throw new BadInputException(
            "Where to? Name the laboratory's store with --to postgres://USER@HOST/DATABASE, or once for all: foam config set laboratory=postgres://USER@HOST/DATABASE");
        string name = StoreAddress.Parse(to).Name;
        if (name == from)
            throw new BadInputException($"{from} can't be copied to itself. Name the laboratory's store with --to.");

        using var end = new EndSignal();
        using CancellationTokenRegistration told = end.Token.Register(() => _terminal.Error.WriteLine("foam: Ending after what is under way. Ctrl-C once more ends at once; nothing is lost by it."));
        var sync = new PatientSync(() => RunStore.Open(from), () => RunStore.Open(to), TimeSpan.FromSeconds(parsed.GetValue(_patience)), end.Wait);
        bool isEnded = IsEnded(sync, parsed, end.Token);
        Report(sync, from, name, isEnded, parsed.GetValue(_json));
        return sync.Forks.Count > 0 ? ExitCode.NotWhole : isEnded ? ExitCode.SyncEnded : ExitCode.Ok;
    }

    private bool IsEnded(PatientSync sync, ParseResult parsed, CancellationToken end)
    {
        long copied = 0;
        bool shows = _terminal.HasScreen && !parsed.GetValue(_json);
        try
        {
            sync.Run(parsed.GetValue(_only), Progress, Trouble, end);
            return false;
        }
        catch (OperationCanceledException)
        {
            return true;
        }
        finally
        {
            if (shows && copied > 0)
                _terminal.Output.WriteLine();
        }

        void Progress(long batch)
        {
            copied += batch;
            if (shows)
                _terminal.Output.Write($"\r{copied} entries copied");
        }

        void Trouble(StoreException failure, TimeSpan pause) => _terminal.Error.WriteLine($"foam: {failure.Message} Next attempt in {pause.TotalSeconds:0} s; Ctrl-C ends it.");
    }

    private void Report(PatientSync sync, string from, string to, bool isEnded, bool json)
    {
        if (json)
            JsonText.Write(_terminal.Output, new { from, to, sync.Sent, sync.Received, isComplete = !isEnded && sync.Forks.Count == 0, sync.Forks });
        else
            _terminal.Output.WriteLine($"{sync.Sent} entries sent to {to}, {sync.Received} received into {from}.{(sync.Sent + sync.Received > 0 || isEnded || sync.Forks.Count > 0 ? "" : " Both had the same.")}");

        foreach (LogFinding fork in sync.Forks)
            _terminal.Error.WriteLine($"foam: {fork.Text}");

        if (isEnded)
            _terminal.Error.WriteLine("foam: Ended before all was copied; the next foam sync goes on from there.");
    }
}

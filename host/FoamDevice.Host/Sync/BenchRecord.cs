namespace FoamDevice.Host;

/// <summary>Where a run is recorded: always a file of the bench's own. Where the store is a server, that gets a copy as the run goes, and the run never waits for it.</summary>
public sealed class BenchRecord : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly SpoolThread? _spool;
    private readonly string _server;
    private bool _isFinished;

    private BenchRecord(RunStore store, SpoolThread? spool, string server)
    {
        Store = store;
        _spool = spool;
        _server = server;
    }

    /// <summary>The bench's own file.</summary>
    public RunStore Store { get; }

    /// <summary>Opens it.</summary>
    /// <param name="option">What was given with <c>--store</c>; null for nothing.</param>
    /// <param name="configuration">Says where the store is when a server, or nothing, was given.</param>
    public static BenchRecord Open(string? option, Func<HostConfiguration> configuration)
    {
        StoreAddress? chosen = option is null ? null : StoreAddress.Parse(option);
        if (chosen is { Engine: StoreEngine.Sqlite })
            return new BenchRecord(RunStore.Open(option!), null, "");

        HostConfiguration all = configuration().With(ConfigurationField.Store, option);
        StoreAddress server = StoreAddress.Parse(all.Store);
        RunStore store = RunStore.Open(all.BenchFile);
        return server.Engine == StoreEngine.Sqlite
            ? new BenchRecord(store, null, "")
            : new BenchRecord(store, new SpoolThread(new ServerSpool(() => RunStore.Open(all.BenchFile), () => RunStore.Open(all.Store), server.Name)), server.Name);
    }

    /// <summary>Why nothing can be copied to the server at present, in a plain sentence; null when all is well, or there is no server.</summary>
    public string? CopyTrouble => _spool?.Trouble;

    /// <summary>Something about the copy that a person should see; null when nothing is new.</summary>
    public string? TakeNotice() => _spool?.TakeNotice();

    /// <summary>Lets the copy come to its end, for a while, and says when something is left.</summary>
    public void Finish(TextWriter output)
    {
        if (_spool is null || _isFinished)
            return;

        _isFinished = true;
        bool isWhole = _spool.Finish(Patience);
        while (TakeNotice() is { } notice)
            output.WriteLine(notice);

        output.WriteLine(isWhole
            ? $"{_server} has a copy of everything that this bench recorded."
            : $"{_server} does not have everything yet; this bench's file {Store.Path} does. `foam sync --to {_server}` copies the rest.");
        if (_spool.Failure is { } failure)
            output.WriteLine($"The copying ended with an error of its own: {failure.Message}");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_isFinished)
            _spool?.Finish(Patience);

        Store.Dispose();
    }
}

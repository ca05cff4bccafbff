using System.Net;
using FoamDevice.Host;
using FoamDevice.Web.Hosting;
using FoamDevice.Web.People;

namespace FoamDevice.Web.Tests.Benches;

/// <summary>
/// A simulated bench, the program that works it and its page, in this process; with a data folder of its own. The program can be ended and started again, as when
/// the computer is: the bench goes on.
/// </summary>
internal sealed class ServedBench : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("foam-bench-").FullName;
    private BenchRecord? _record;
    private BenchDesk? _desk;
    private BenchServer? _server;
    private BenchServerOptions _options;

    private ServedBench(RunningBench bench, Func<BenchServerOptions, BenchServerOptions>? serving)
    {
        Bench = bench;
        _options = serving is null ? UsualOptions() : serving(UsualOptions());
    }

    /// <summary>The bench.</summary>
    public RunningBench Bench { get; }

    /// <summary>The program's desk.</summary>
    public BenchDesk Desk => _desk ?? throw new InvalidOperationException("The program does not run.");

    /// <summary>Where the page is; stays over restarts.</summary>
    public Uri Address => new UriBuilder(_options.Certificate is null ? "http" : "https", $"{_options.Listen.Address}", _options.Listen.Port).Uri;

    /// <summary>The run store.</summary>
    public string StorePath => Path.Combine(_folder, "runs.db");

    private string PeopleFilePath => Path.Combine(_folder, PeopleFile.FileName);

    /// <summary>Switches the bench on and starts the program.</summary>
    /// <param name="pace">Simulated seconds a second.</param>
    /// <param name="people">Who is on file, with role and PIN; nobody when empty, and then everybody is an engineer.</param>
    /// <param name="serving">Changes how the page is served; null for plain HTTP at a free port of this computer's own.</param>
    public static async Task<ServedBench> StartAsync(
        double pace, IEnumerable<(string Name, DeskRole Role, string Pin)>? people = null, Func<BenchServerOptions, BenchServerOptions>? serving = null)
    {
        var served = new ServedBench(new RunningBench(pace), serving);
        var book = new PeopleBook(served.PeopleFilePath);
        foreach ((string name, DeskRole role, string pin) in people ?? [])
            book.Add(name, role, pin);
        await served.StartProgramAsync();
        return served;
    }

    /// <summary>Starts the program, at the port that it had before.</summary>
    public async Task StartProgramAsync()
    {
        _record = BenchRecord.Open(StorePath, () => HostConfiguration.Load(_folder, _ => null));
        var line = new DeskLine(null, () => Bench.Cable.Ports, Bench.Cable.Open, Bench.Clock);
        string meetingPlace = Directory.CreateDirectory(Path.Combine(_folder, "runtime")).FullName;
        _desk = new BenchDesk(line, _record, new DeskSettings("1.2.3", "foam serve", meetingPlace));
        _server = await BenchServer.StartAsync(_options, _desk);
        _options = _options with { Listen = new IPEndPoint(_options.Listen.Address, _server.Address.Port) };
    }

    /// <summary>Ends the program; the bench goes on.</summary>
    public async Task EndProgramAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
        if (_desk is not null)
            await _desk.DisposeAsync();
        _record?.Dispose();
        (_server, _desk, _record) = (null, null, null);
    }

    /// <summary>Reads something from the run store.</summary>
    public T Read<T>(Func<RunStore, T> read)
    {
        using RunStore store = RunStore.OpenForReading(StorePath);
        return read(store);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await EndProgramAsync();
        Bench.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private BenchServerOptions UsualOptions() => new()
    {
        Listen = new IPEndPoint(IPAddress.Loopback, 0),
        Time = Bench.Clock,
        Settings = new BenchPageSettings
        {
            HostVersion = "1.2.3",
            StoreAddress = StorePath,
            PeopleFile = PeopleFilePath,
            KeyFolder = Path.Combine(_folder, "keys"),
            Pace = Bench.Clock.Pace,
        },
    };
}

using System.Security.Cryptography.X509Certificates;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Reports;
using FoamDevice.Cli.Terminals;
using FoamDevice.Host;
using FoamDevice.Web.Hosting;
using FoamDevice.Web.Language;
using FoamDevice.Web.People;

namespace FoamDevice.Cli.Serving;

/// <summary>Serves the bench page until the operator ends it.</summary>
internal sealed class ServeAction(ServeRequest request, Terminal terminal)
{
    private const string OpenBenchName = "bench";
    private const string Command = "foam serve";
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(100);

    private readonly HostConfiguration _configuration = Configured.All;

    /// <summary>Serves.</summary>
    public async Task<ExitCode> ExecuteAsync()
    {
        using X509Certificate2? certificate = Certificate();
        using var end = new ServeEnd();
        using ServedDevice? simulated = request.Machine is { } machine ? new ServedDevice(machine, request.Pace) : null;
        using BenchRecord record = BenchRecord.Open(request.Store, () => _configuration);
        DeskLine line = Line(simulated);
        await using (var desk = new BenchDesk(line, record, new DeskSettings(VersionAnswer.Text, Command, RuntimeFolder.Default)))
        await using (BenchServer server = await BenchServer.StartAsync(Options(record, line, certificate), desk).ConfigureAwait(false))
        {
            Announce(server.Address, simulated?.Port);
            await WaitForEndAsync(end, desk).ConfigureAwait(false);
        }

        record.Finish(terminal.Error);
        return ExitCode.Ok;
    }

    private X509Certificate2? Certificate()
    {
        if (request.Certificate is { } path)
            return PageCertificate.Read(path, request.Key, Environment.GetEnvironmentVariable(PageCertificate.PasswordVariable), DateTimeOffset.UtcNow);

        return request.Key is null ? null : throw new BadInputException("--key goes with --certificate: name the certificate's file, too.");
    }

    private DeskLine Line(ServedDevice? simulated)
    {
        return simulated is null
            ? new DeskLine(Configured.Port(request.Port, isSimulated: false), CandidatePorts.Names, SerialBytePort.Open, TimeProvider.System)
            : new DeskLine(simulated.Port, () => [simulated.Port], SerialBytePort.Open, request.Pace == 1 ? TimeProvider.System : new PacedTime(request.Pace)) { Hands = simulated.Hands };
    }

    private BenchServerOptions Options(BenchRecord record, DeskLine line, X509Certificate2? certificate)
    {
        return new BenchServerOptions
        {
            Listen = request.Listen,
            Certificate = certificate,
            Time = line.Time,
            Settings = new BenchPageSettings
            {
                HostVersion = VersionAnswer.Text,
                StoreAddress = record.Store.Path,
                OpenBenchName = _configuration.Operators is [string only] ? only : OpenBenchName,
                PeopleFile = Path.Combine(_configuration.DataFolder, PeopleFile.FileName),
                KeyFolder = Path.Combine(_configuration.DataFolder, "page-keys"),
                MethodFolder = request.MethodFolder,
                Language = PageLanguageTag.Find(_configuration.Language) ?? PageLanguage.English,
                Pace = request.Machine is null ? null : request.Pace,
            },
        };
    }

    private void Announce(Uri address, string? simulatedPort)
    {
        if (request.Json)
        {
            JsonText.Write(terminal.Output, new { address, isSimulated = simulatedPort is not null, port = simulatedPort ?? request.Port, request.Pace });
        }
        else
        {
            terminal.Output.WriteLine($"The bench page: {address}");
            if (simulatedPort is not null)
                terminal.Output.WriteLine($"SIMULATED device on {simulatedPort}, {request.Pace:0.##} x real time; shells reach it there: foam device --port {simulatedPort}");

            terminal.Output.WriteLine(FirstScreen.BenchOnly);
            terminal.Output.WriteLine("Ctrl-C ends it.");
        }

        terminal.Output.Flush();
    }

    // With something in hand the first wish only waits: the device would go on alone, and the page would be gone.
    private async Task WaitForEndAsync(ServeEnd end, BenchDesk desk)
    {
        bool isWarned = false;
        while (!end.IsNow && !(end.IsWished && !IsInHand(desk.View)))
        {
            if (end.IsWished && !isWarned)
            {
                isWarned = true;
                terminal.Error.WriteLine("A run or a service goes on; foam serve ends when that is over. Ctrl-C again ends it now: the device then does what its plan says for a lost host.");
            }

            await Task.Delay(Rest).ConfigureAwait(false);
        }
    }

    private static bool IsInHand(DeskView view) => view is { Run: { IsWatched: false, Result: null } } or { Service.IsOver: false };
}

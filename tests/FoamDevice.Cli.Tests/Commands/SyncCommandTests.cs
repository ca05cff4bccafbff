using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Host;

namespace FoamDevice.Cli.Tests.Commands;

/// <summary>Copying, on the command line. A file stands for the laboratory's store; with a server it is the same code.</summary>
public sealed class SyncCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Bench => _folder.File("bench.db");

    private string Lab => _folder.File("lab.db");

    [Fact]
    public void What_was_run_is_in_the_laboratory_afterwards()
    {
        Run();

        CommandResult sync = CommandResult.Of("sync", "--store", Bench, "--to", Lab, "--json");

        Assert.Equal(ExitCode.Ok, sync.Code);
        using JsonDocument facts = JsonDocument.Parse(sync.Output);
        Assert.True(facts.RootElement.GetProperty("isComplete").GetBoolean());
        Assert.InRange(facts.RootElement.GetProperty("sent").GetInt32(), 2, 10_000);
        Assert.Equal(CommandResult.Of("runs", "list", "--store", Bench).Output, CommandResult.Of("runs", "list", "--store", Lab).Output);
        Assert.Contains("Both had the same", CommandResult.Of("sync", "--store", Bench, "--to", Lab).Output);
    }

    [Fact]
    public void One_way_only_is_one_way()
    {
        Run();

        CommandResult sync = CommandResult.Of("sync", "--store", Bench, "--to", Lab, "--only", "receive");

        Assert.StartsWith("0 entries sent", sync.Output);
        Assert.Contains("No run on record", CommandResult.Of("runs", "list", "--store", Lab).Output);
    }

    [Fact]
    public void A_fork_is_said_plainly_with_an_exit_code_of_its_own()
    {
        Run();
        File.Copy(Bench, _folder.File("copy.db"));
        Run();
        CommandResult.Of("sync", "--store", Bench, "--to", Lab);
        Assert.Equal(ExitCode.Ok, CommandResult.Of("run", "tessari-air", "--sim", "--seed", "2", "--pace", "max", "--store", _folder.File("copy.db")).Code);

        CommandResult sync = CommandResult.Of("sync", "--store", _folder.File("copy.db"), "--to", Lab);

        sync.MustBeARefusal(ExitCode.NotWhole, "is not the same in", "a copy of the file was written on");
    }

    [Fact]
    public void A_server_that_is_away_is_waited_for_as_long_as_was_said()
    {
        Run();

        CommandResult sync = CommandResult.Of("sync", "--store", Bench, "--to", "postgres://foam:hush@127.0.0.1:1/foam", "--patience", "0");

        sync.MustBeARefusal(ExitCode.StoreTrouble, "postgres://foam@127.0.0.1:1/foam can't be reached");
        Assert.DoesNotContain("hush", sync.Error + sync.Output);
    }

    [Fact]
    public void Ctrl_C_is_heard_by_a_sync_whose_server_does_not_answer_and_a_second_one_ends_it()
    {
        Assert.SkipUnless(FoamProcess.CanInterrupt, "Needs signals.");
        Run();
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        using var sync = new FoamProcess("sync", "--store", Bench, "--to", $"postgres://foam@127.0.0.1:{((IPEndPoint)server.LocalEndpoint).Port}/foam");
        using TcpClient silence = server.AcceptTcpClient();

        sync.Interrupt();
        Assert.Contains("Ctrl-C once more", sync.NextError());
        sync.Interrupt();

        Assert.Equal(128 + 2, sync.WaitForExit());
        Assert.Equal(ExitCode.Ok, CommandResult.Of("runs", "verify", "--store", Bench).Code);
    }

    [Fact]
    public void A_store_is_not_copied_to_itself() =>
        CommandResult.Of("sync", "--store", Bench, "--to", Bench).MustBeARefusal(ExitCode.BadInput, "to itself");

    [Fact]
    public void A_run_whose_server_is_away_is_recorded_at_the_bench_and_says_so()
    {
        (string, string)[] environment = [(StoreLocation.FolderVariable, _folder.Path)];
        using var run = new FoamProcess(environment, ["run", "tessari-air", "--sim", "--pace", "max", "--store", "postgres://foam:hush@127.0.0.1:1/foam"]);

        Assert.Equal((int)ExitCode.Ok, run.WaitForExit());

        Assert.Contains("recorded in this bench's own file all the same", run.AllOutput);
        Assert.Contains("`foam sync --to postgres://foam@127.0.0.1:1/foam` copies the rest", run.AllOutput);
        Assert.DoesNotContain("hush", run.AllOutput + run.AllErrors);
        Assert.Contains("tessari-air", CommandResult.Of("runs", "list", "--store", _folder.File("runs.db")).Output);
    }

    public void Dispose() => _folder.Dispose();

    private void Run() => Assert.Equal(ExitCode.Ok, CommandResult.Of("run", "tessari-air", "--sim", "--pace", "max", "--store", Bench).Code);
}

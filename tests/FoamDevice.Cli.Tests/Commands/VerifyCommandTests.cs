using System.Text.Json;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Host;
using Microsoft.Data.Sqlite;

namespace FoamDevice.Cli.Tests.Commands;

public sealed class VerifyCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public VerifyCommandTests() => Assert.Equal(ExitCode.Ok, CommandResult.Of("run", "tessari-air", "--sim", "--pace", "max", "--store", Store).Code);

    private string Store => _folder.File("runs.db");

    [Fact]
    public void A_store_as_it_was_written_is_said_to_be_whole_with_its_heads()
    {
        CommandResult verify = CommandResult.Of("runs", "verify", "--store", Store);

        Assert.Equal(ExitCode.Ok, verify.Code);
        Assert.Contains("is as it was written", verify.Output);
        Assert.Contains(Head(), verify.Output);
        Assert.Contains("--head", verify.Output);
    }

    [Fact]
    public void One_run_can_be_verified_and_a_noted_head_must_be_there()
    {
        Assert.Equal(ExitCode.Ok, CommandResult.Of("runs", "verify", "latest", "--head", Head(), "--store", Store).Code);

        Assert.Contains("(SIMULATED)", CommandResult.Of("runs", "verify", "latest", "--store", Store).Output);
        CommandResult unknown = CommandResult.Of("runs", "verify", "latest", "--head", new string('a', 64), "--store", Store);

        unknown.MustBeARefusal(ExitCode.NotWhole, "not as it was written: 1 finding");
        Assert.Contains("HEAD NOT THERE", unknown.Output);
    }

    [Fact]
    public void What_was_edited_is_said_at_its_place_with_an_exit_code_of_its_own()
    {
        Edit("UPDATE events SET body = 'ff' WHERE sequence = 3");
        Edit("UPDATE log_entries SET content = replace(content, 'tessari-air', 'tessari-o2x') WHERE kind = 'record'");

        CommandResult verify = CommandResult.Of("runs", "verify", "--store", Store);
        CommandResult json = CommandResult.Of("runs", "verify", "--store", Store, "--json");

        verify.MustBeARefusal(ExitCode.NotWhole, "is not as it was written");
        Assert.Contains("LOG CHANGED: Entry ", verify.Output);
        Assert.Contains("TABLE CHANGED: In events, the row", verify.Output);
        using JsonDocument facts = JsonDocument.Parse(json.Output);
        Assert.False(facts.RootElement.GetProperty("isWhole").GetBoolean());
        Assert.Equal("chain", facts.RootElement.GetProperty("findings")[0].GetProperty("kind").GetString());
    }

    [Fact]
    public void A_head_is_a_whole_hash() =>
        CommandResult.Of("runs", "verify", "--head", "9f86d0", "--store", Store).MustBeARefusal(ExitCode.BadInput, "64 hexadecimal digits");

    [Fact]
    public void A_run_that_is_not_there_is_said() =>
        CommandResult.Of("runs", "verify", "1999", "--store", Store).MustBeARefusal(ExitCode.StoreTrouble, "There is no record '1999'");

    public void Dispose() => _folder.Dispose();

    private string Head()
    {
        using RunStore store = RunStore.OpenForReading(Store);
        return store.Head(store.Writer).Hash;
    }

    private void Edit(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Store};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.Equal(1, command.ExecuteNonQuery());
    }
}

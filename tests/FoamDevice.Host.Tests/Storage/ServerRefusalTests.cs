using Npgsql;
using Xunit;

namespace FoamDevice.Host.Tests;

/// <summary>Servers that refuse, in words, and without the password in them.</summary>
public sealed class ServerRefusalTests(PostgresServer server)
{
    [Fact]
    public void A_refused_password_is_said_and_not_shown()
    {
        string address = PostgresServer.AddressWithPassword(server.NewDatabase(), "hush-hush");

        var refused = Assert.Throws<StoreException>(() => RunStore.Open(address));

        Assert.Contains("refuses the user or password", refused.Message);
        Assert.DoesNotContain("hush", refused.ToString());
        Assert.False(refused.MayPass);
    }

    [Fact]
    public void A_missing_password_is_said()
    {
        string address = PostgresServer.AddressWithPassword(server.NewDatabase(), "");

        var refused = Assert.Throws<StoreException>(() => RunStore.Open(address));

        Assert.Contains("PGPASSWORD", refused.Message);
        Assert.False(refused.MayPass);
    }

    [Fact]
    public void A_missing_database_is_said()
    {
        string address = server.NewDatabase() + "x";

        var refused = Assert.Throws<StoreException>(() => RunStore.Open(address));

        Assert.Contains("has no such database", refused.Message);
        Assert.Contains("createdb", refused.Message);
        Assert.False(refused.MayPass);
    }

    [Fact]
    public void A_server_that_is_not_there_is_said_and_may_come_back()
    {
        var refused = Assert.Throws<StoreException>(() => RunStore.Open("postgres://foam@127.0.0.1:1/foam"));

        Assert.Contains("can't be reached", refused.Message);
        Assert.True(refused.MayPass);
    }

    [Fact]
    public void A_store_of_a_newer_version_is_refused_and_left_alone()
    {
        string address = server.NewDatabase();
        RunStore.Open(address).Dispose();
        PostgresServer.Scalar(address, "UPDATE store_facts SET value = '7' WHERE name = 'schema_version'");

        foreach (var open in new Func<string, RunStore>[] { RunStore.Open, RunStore.OpenForReading })
            Assert.Contains("is of version 7, and this program knows versions up to", Assert.Throws<StoreException>(() => open(address)).Message);

        Assert.Equal("7", PostgresServer.Scalar(address, "SELECT value FROM store_facts WHERE name = 'schema_version'"));
    }

    [Fact]
    public void An_empty_database_is_not_made_a_store_by_reading()
    {
        string address = server.NewDatabase();

        Assert.Contains("`foam sync` makes it", Assert.Throws<StoreException>(() => RunStore.OpenForReading(address)).Message);
    }

    [Fact]
    public void A_connection_that_broke_earlier_is_trouble_with_the_server_and_no_mistake_of_the_program()
    {
        string address = server.NewDatabase();
        using RunStore store = RunStore.Open(address);
        PostgresServer.Scalar(address, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'foam' AND datname = current_database()");

        Assert.Throws<StoreException>(() => store.Begin(SampleRun.New()));

        Assert.True(Assert.Throws<StoreException>(() => store.Begin(SampleRun.New())).MayPass);
    }

    // The states: https://www.postgresql.org/docs/current/errcodes-appendix.html
    [Theory]
    [InlineData("53100", "no room left on its disk", false)]
    [InlineData("57P01", "going down or coming up", true)]
    [InlineData("57P03", "going down or coming up", true)]
    [InlineData("42501", "may not do that", false)]
    [InlineData("28P01", "refuses the user or password", false)]
    [InlineData("40P01", "(40P01)", true)]
    public void What_the_server_reports_is_said_in_words(string state, string words, bool mayPass)
    {
        var said = StoreFailure.Of(new PostgresException("message", "ERROR", "ERROR", state), "postgres://foam@lab/foam");

        Assert.Contains(words, said.Message);
        Assert.Contains("postgres://foam@lab/foam", said.Message);
        Assert.Equal(mayPass, said.MayPass);
    }

    [Fact]
    public void A_server_that_is_too_slow_may_answer_later()
    {
        var said = StoreFailure.Of(new NpgsqlException("Exception while reading from stream", new TimeoutException("Timeout during reading attempt")), "lab");

        Assert.Contains("Timeout during reading attempt", said.Message);
        Assert.True(said.MayPass);
    }

    [Theory]
    [InlineData("mysql://foam:hush@lab/foam")]
    [InlineData("postgres:/foam:hush@lab/foam")]
    [InlineData("postgres//foam:hush@lab/foam")]
    [InlineData("postgres://foam:hush@lab")]
    [InlineData("postgres://")]
    public void What_only_looks_like_an_address_is_no_file_and_is_not_repeated(string text)
    {
        var refused = Assert.Throws<StoreException>(() => StoreAddress.Parse(text));

        Assert.DoesNotContain("hush", refused.Message);
    }

    [Theory]
    [InlineData("runs.db")]
    [InlineData("/data/postgres/runs.db")]
    [InlineData("C:/data/runs.db")]
    [InlineData(@"C:\data\runs.db")]
    public void A_path_is_a_file(string text) => Assert.Equal(StoreEngine.Sqlite, StoreAddress.Parse(text).Engine);

    [Theory]
    [InlineData("Host=lab;Username=foam;Password=hush")]
    [InlineData("postgres:foam:hush@lab/foam")]
    [InlineData("postgres://foam:12/hush@lab/foam")]
    public void What_is_almost_an_address_is_neither_taken_for_a_file_nor_repeated(string text)
    {
        Assert.DoesNotContain("hush", Assert.Throws<StoreException>(() => StoreAddress.Parse(text)).Message);
    }

    [Fact]
    public void The_name_of_an_address_has_no_password()
    {
        var address = StoreAddress.Parse("postgres://foam:hush@lab:5433/foam?password=hush&SSL%20Mode=Require");

        Assert.Equal("postgres://foam@lab:5433/foam", address.Name);
        Assert.Equal(address.Name, address.ToString());
        Assert.True(address.HasPassword);
    }
}

using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using Xunit;

[assembly: AssemblyFixture(typeof(FoamDevice.Host.Tests.PostgresServer))]

namespace FoamDevice.Host.Tests;

/// <summary>A PostgreSQL server of the tests' own, in a temporary folder; started when the first test asks for it. Without PostgreSQL on the computer such tests are skipped.</summary>
public sealed class PostgresServer : IDisposable
{
    // PostgreSQL refuses to run as root; Debian's package makes this user.
    private const string User = "postgres";
    private const string GuardedUser = "guarded";

    // Below what Linux (32768), and what Windows and macOS (49152), give out.
    private const int FirstPort = 20_000;
    private const int LastPort = 32_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Lock _gate = new();
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"foam-postgres-{Guid.NewGuid():n}");
    private readonly int _port = FreePort();
    private bool _isMade;
    private bool _isUp;
    private int _databases;

    private string Data => Path.Combine(_folder, "data");

    /// <summary>An empty database of its own on the running server.</summary>
    /// <returns>Its address.</returns>
    public string NewDatabase()
    {
        lock (_gate)
        {
            Start();
            string name = $"foam{++_databases}";
            using var connection = new NpgsqlConnection(ConnectionText("postgres"));
            connection.Open();
            using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
            command.ExecuteNonQuery();
            return $"postgres://{User}@127.0.0.1:{_port}/{name}";
        }
    }

    /// <summary>A value of a database.</summary>
    public static object? Scalar(string address, string sql)
    {
        using var connection = new NpgsqlConnection(StoreAddress.Parse(address).ConnectionText + ";Search Path=foamdevice;Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        return command.ExecuteScalar();
    }

    /// <summary>Starts the server, or does nothing when it is up.</summary>
    public void Start()
    {
        lock (_gate)
        {
            if (_isUp)
                return;

            if (!_isMade)
                Make();

            Run("pg_ctl", "-D", Data, "-w", "-o", $"-p {_port} -k {_folder} -c listen_addresses=127.0.0.1 -c fsync=off", "-l", Path.Combine(_folder, "log"), "start");
            _isUp = true;
        }
    }

    /// <summary>Ends the server as a power cut would: connections break, nothing is finished.</summary>
    public void Kill()
    {
        lock (_gate)
        {
            if (_isUp)
                Run("pg_ctl", "-D", Data, "-w", "-m", "immediate", "stop");

            _isUp = false;
        }
    }

    /// <summary>Kills it and starts it anew.</summary>
    public void Restart()
    {
        lock (_gate)
        {
            Kill();
            Start();
        }
    }

    /// <summary>The address of a database for a user who must give a password.</summary>
    /// <param name="address">The database.</param>
    /// <param name="password">What the user gives; "open sesame" is right.</param>
    public static string AddressWithPassword(string address, string password)
    {
        Scalar(address, $"DO $$ BEGIN CREATE ROLE {GuardedUser} LOGIN PASSWORD 'open sesame'; EXCEPTION WHEN duplicate_object THEN NULL; END $$");
        return address.Replace($"{User}@", $"{GuardedUser}:{Uri.EscapeDataString(password)}@", StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Kill();
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    private static string? Program(string name) =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin", name)).Where(File.Exists).Order(StringComparer.Ordinal).LastOrDefault()
            : null;

    // Not one that the system gives out by itself: between two starts of the server, any program's connection could get it.
    private static int FreePort()
    {
        while (true)
        {
            int port = Random.Shared.Next(FirstPort, LastPort);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody has it.
            }
        }
    }

    private void Make()
    {
        Assert.SkipWhen(Program("initdb") is null, "PostgreSQL is not installed (Debian: apt install postgresql).");
        Directory.CreateDirectory(_folder);
        if (Environment.UserName == "root")
            RunProgram("chown", User, _folder);

        Run("initdb", "-D", Data, "-U", User, "-A", "trust", "--no-sync", "-E", "UTF8", "--locale=C.UTF-8");
        string access = Path.Combine(Data, "pg_hba.conf");
        File.WriteAllText(access, $"host all {GuardedUser} 127.0.0.1/32 scram-sha-256\n{File.ReadAllText(access)}");
        _isMade = true;
    }

    private string ConnectionText(string database) => $"Host=127.0.0.1;Port={_port};Username={User};Database={database};Pooling=false";

    private static void Run(string name, params string[] arguments)
    {
        if (Environment.UserName == "root")
            RunProgram("setpriv", ["--reuid", User, "--regid", User, "--clear-groups", Program(name)!, .. arguments]);
        else
            RunProgram(Program(name)!, arguments);
    }

    private static void RunProgram(string program, params string[] arguments)
    {
        // The server keeps the pipes of its starter open, so nothing is read from them.
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = "/", RedirectStandardInput = true })!;
        if (!process.WaitForExit(Patience))
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} did not end.");

        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }
}

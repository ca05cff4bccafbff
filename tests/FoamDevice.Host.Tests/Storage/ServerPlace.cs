namespace FoamDevice.Host.Tests;

/// <summary>A database on a PostgreSQL server.</summary>
public sealed class ServerPlace(PostgresServer server) : IStorePlace
{
    public string Address { get; } = server.NewDatabase();

    public object? Scalar(string sql) => PostgresServer.Scalar(Address, sql);

    public void Dispose()
    {
    }
}

using Microsoft.Data.Sqlite;

namespace FoamDevice.Host.Tests;

/// <summary>Looks into a database file as any other program would.</summary>
internal static class Sqlite
{
    public static object? Scalar(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}

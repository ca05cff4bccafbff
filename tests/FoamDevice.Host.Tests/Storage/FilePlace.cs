namespace FoamDevice.Host.Tests;

/// <summary>A file in a folder of its own.</summary>
public sealed class FilePlace : IStorePlace
{
    private readonly TemporaryFolder _folder = new();

    public string Address => _folder.Of("runs.db");

    public object? Scalar(string sql) => Sqlite.Scalar(Address, sql);

    public void Dispose() => _folder.Dispose();
}

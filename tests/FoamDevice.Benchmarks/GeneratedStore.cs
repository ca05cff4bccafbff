using FoamDevice.Host;
using Microsoft.Data.Sqlite;

namespace FoamDevice.Benchmarks;

/// <summary>A store with many runs in a file of its own, copies of one that was simulated. It is not durable while it is made.</summary>
internal sealed class GeneratedStore : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("foam-benchmark-").FullName;
    private readonly SampleRecord _sample;
    private uint _runs;

    public GeneratedStore(SampleRecord sample)
    {
        _sample = sample;
        RunStore.Open(Address).Dispose();
    }

    /// <summary>The file.</summary>
    public string Address => Path.Combine(_folder, "runs.db");

    /// <summary>Its size.</summary>
    public double Megabytes => new FileInfo(Address).Length / 1e6;

    /// <summary>Adds runs until there are so many.</summary>
    public void GrowTo(int runs)
    {
        var connection = new SqliteConnection($"Data Source={Address};Pooling=False");
        connection.Open();
        using (SqliteCommand command = connection.CreateCommand())
        {
            command.CommandText = "PRAGMA synchronous = OFF";
            command.ExecuteNonQuery();
        }

        using RunStore store = RunStore.Of(connection);
        while (_runs < runs)
        {
            string id = _sample.Begin(store, ++_runs);
            store.Append(new RecordChanges { Events = [.. _sample.EventsOf(_runs, id)], Ends = [SampleRecord.EndOf(_runs, id)] });
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);
}

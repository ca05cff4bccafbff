using Dapper;
using FoamDevice.Host;
using Microsoft.Data.Sqlite;

namespace FoamDevice.Campaigns.Kills;

/// <summary>What stands in a store's file, read past the code that wrote it.</summary>
internal sealed class StoreContent
{
    /// <summary>Events, in order of their numbers.</summary>
    public required IReadOnlyList<EventRow> Events { get; init; }

    /// <summary>Records; not those that were taken away again, for the device never took their plan.</summary>
    public required IReadOnlyList<RecordRow> Records { get; init; }

    /// <summary>Declared gaps.</summary>
    public required IReadOnlyList<GapRow> Gaps { get; init; }

    /// <summary>What verification of its log found.</summary>
    public IReadOnlyList<LogFinding> Findings { get; init; } = [];

    /// <summary>Reads a store; one that was never made is empty.</summary>
    public static StoreContent Read(string path)
    {
        if (!File.Exists(path))
            return new StoreContent { Events = [], Records = [], Gaps = [] };

        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        bool isMade = connection.ExecuteScalar<long>("SELECT count(*) FROM sqlite_master WHERE name = 'gaps'") == 1;
        return new StoreContent
        {
            Events = isMade ? [.. connection.Query<EventRow>("SELECT sequence, time_us AS timeMicroseconds, type, body, coalesce((SELECT id FROM records WHERE key = record_key), '') AS recordId FROM events ORDER BY boot_id, sequence")] : [],
            Records = isMade ? [.. connection.Query<RecordRow>("SELECT id, run_token AS token, coalesce(CAST(ended_us AS TEXT), '') AS endedAt, outcome FROM records WHERE ending <> 'Withdrawn' ORDER BY id")] : [],
            Gaps = isMade ? [.. connection.Query<GapRow>("SELECT first_sequence AS first, last_sequence AS last, coalesce((SELECT id FROM records WHERE key = record_key), '') AS recordId FROM gaps")] : [],
            Findings = isMade ? FindingsOf(path) : [],
        };
    }

    private static IReadOnlyList<LogFinding> FindingsOf(string path)
    {
        using var store = RunStore.OpenForReading(path);
        return store.Verify().Findings;
    }

    /// <summary>A row of the events.</summary>
    internal sealed record EventRow
    {
        public long Sequence { get; init; }
        public long TimeMicroseconds { get; init; }
        public long Type { get; init; }
        public string Body { get; init; } = "";
        public string RecordId { get; init; } = "";
    }

    /// <summary>A row of the records.</summary>
    internal sealed record RecordRow
    {
        public string Id { get; init; } = "";
        public string Token { get; init; } = "";
        public string EndedAt { get; init; } = "";
        public string Outcome { get; init; } = "";
    }

    /// <summary>A row of the gaps.</summary>
    internal sealed record GapRow
    {
        public long First { get; init; }
        public long Last { get; init; }
        public string RecordId { get; init; } = "";
    }
}

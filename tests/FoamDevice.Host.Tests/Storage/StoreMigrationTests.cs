using FoamDevice.Protocol;
using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class StoreMigrationTests : IDisposable
{
    // As version 1 of this program wrote it.
    private const string Version1 =
        """
        CREATE TABLE records (id TEXT NOT NULL PRIMARY KEY, run_token TEXT NOT NULL, sim INTEGER NOT NULL CHECK (sim IN (0, 1)), started_at TEXT NOT NULL, ended_at TEXT,
            outcome TEXT NOT NULL, fault INTEGER NOT NULL, method_id TEXT NOT NULL, method_title TEXT NOT NULL, method_yaml TEXT NOT NULL, method_sha256 TEXT NOT NULL,
            passes_planned INTEGER NOT NULL, plan TEXT NOT NULL, machine TEXT NOT NULL, calibration TEXT NOT NULL, device_id TEXT NOT NULL, serial_number TEXT NOT NULL,
            board TEXT NOT NULL, target TEXT NOT NULL, firmware_version TEXT NOT NULL, protocol_version TEXT NOT NULL, operator TEXT NOT NULL, host_version TEXT NOT NULL) STRICT;
        CREATE INDEX records_started ON records (started_at);
        CREATE TABLE events (device_id TEXT NOT NULL, boot_id INTEGER NOT NULL, sequence INTEGER NOT NULL, time_us INTEGER NOT NULL, type INTEGER NOT NULL, body TEXT NOT NULL,
            received_at TEXT NOT NULL, record_id TEXT REFERENCES records (id), PRIMARY KEY (device_id, boot_id, sequence)) STRICT, WITHOUT ROWID;
        CREATE INDEX events_record ON events (record_id, type) WHERE record_id IS NOT NULL;
        CREATE TABLE gaps (device_id TEXT NOT NULL, boot_id INTEGER NOT NULL, first_sequence INTEGER NOT NULL, last_sequence INTEGER NOT NULL, noticed_at TEXT NOT NULL,
            record_id TEXT REFERENCES records (id), PRIMARY KEY (device_id, boot_id, first_sequence)) STRICT, WITHOUT ROWID;
        INSERT INTO records VALUES ('old-ended', '0000000000000001', 0, '2026-11-01T10:00:00.000000Z', '2026-11-01T10:01:00.000000Z', 'Completed', 0, 'm', 'M', 'y', 's', 4,
            '{}', '{}', '{}', 'FD-0001', '17', 'rev A', 'ESP32', '0.1.0', '1.0', 'Alice', '0.1.0');
        INSERT INTO records VALUES ('old-open', '0000000000000002', 0, '2026-11-02T10:00:00.000000Z', NULL, 'None', 0, 'm', 'M', 'y', 's', 4,
            '{}', '{}', '{}', 'FD-0001', '17', 'rev A', 'ESP32', '0.1.0', '1.0', 'Alice', '0.1.0');
        INSERT INTO events VALUES ('FD-0001', 1, 7, 1000, 15, '', '2026-11-02T10:00:01.000000Z', 'old-open');
        INSERT INTO gaps VALUES ('FD-0001', 1, 3, 6, '2026-11-02T10:00:01.000000Z', 'old-open');
        PRAGMA application_id = 1179599181; PRAGMA user_version = 1;
        """;

    // What version 2 of this program made of it, with a record that its host left and a gap with an open end.
    private const string Version2 =
        """
        ALTER TABLE records ADD COLUMN ending TEXT NOT NULL DEFAULT 'Open';
        ALTER TABLE records ADD COLUMN announced_boot INTEGER NOT NULL DEFAULT 0;
        UPDATE records SET ending = 'Closed' WHERE ended_at IS NOT NULL;
        UPDATE records SET ending = 'Left', ended_at = '2026-11-02T10:01:00.000000Z', outcome = 'Completed' WHERE id = 'old-open';
        CREATE INDEX records_unfinished ON records (device_id) WHERE ending IN ('Open', 'Left');
        DROP TABLE gaps;
        CREATE TABLE gaps (device_id TEXT NOT NULL, boot_id INTEGER NOT NULL, first_sequence INTEGER NOT NULL, last_sequence INTEGER, noticed_at TEXT NOT NULL,
            record_id TEXT REFERENCES records (id), PRIMARY KEY (device_id, boot_id, first_sequence)) STRICT, WITHOUT ROWID;
        CREATE INDEX gaps_record ON gaps (record_id) WHERE record_id IS NOT NULL;
        INSERT INTO gaps VALUES ('FD-0001', 1, 3, NULL, '2026-11-02T10:00:01.000000Z', 'old-open');
        PRAGMA user_version = 2;
        """;

    // A store of version 5, made out of one of today.
    private const string BackToVersion5 = "DROP TABLE record_imports; DELETE FROM store_facts WHERE name = 'writer_sha256'; PRAGMA user_version = 5;";

    private readonly TemporaryFolder _folder = new();

    private string File => _folder.Of("runs.db");

    [Fact]
    public void A_store_of_version_1_keeps_all_it_held()
    {
        Sqlite.Scalar(File, Version1);

        using RunStore store = RunStore.Open(File);

        Assert.Equal([("old-open", RecordEnding.Open), ("old-ended", RecordEnding.Closed)], store.List(9).Select(header => (header.Id, header.Ending)));
        Assert.Equal("old-open", Assert.Single(store.Unfinished()).Id);
        RecordedRun open = Assert.Single(store.Unfinished("FD-0001"));
        Assert.Equal((1u, 7u, true, 1), (open.BootId, open.LastSequence, open.HasGap, open.Events.Count));
        LostEvents gap = Assert.Single(store.Find("old-open").Gaps);
        Assert.Equal((3u, 6u), (gap.FirstSequence, gap.LastSequence));
        Assert.Equal(6L, Sqlite.Scalar(File, "PRAGMA user_version"));
    }

    [Fact]
    public void Records_from_before_volume_calibrations_say_that_none_was_in_force()
    {
        Sqlite.Scalar(File, Version1);

        using RunStore store = RunStore.Open(File);

        Assert.All(store.List(9), header => Assert.Equal(("", CalibrationState.Missing), (header.CalibrationId, header.CalibrationState)));
        Assert.Empty(store.Calibrations.List(9));
    }

    [Fact]
    public void A_store_that_was_brought_up_takes_volume_calibrations()
    {
        Sqlite.Scalar(File, Version1);
        using RunStore store = RunStore.Open(File);

        store.Calibrations.Add(SampleCalibration.Finished());

        Assert.Equal(SampleCalibration.Id, store.Calibrations.Latest("FD-0001")!.Id);
        Assert.Equal(2, store.List(9).Count);
        Assert.True(store.Verify().IsWhole, string.Join('\n', store.Verify().Findings));
    }

    [Fact]
    public void A_store_of_version_1_can_be_read_without_being_changed()
    {
        Sqlite.Scalar(File, Version1);

        using RunStore store = RunStore.OpenForReading(File);

        Assert.Equal(2, store.List(9).Count);
        Assert.Equal(1L, Sqlite.Scalar(File, "PRAGMA user_version"));
    }

    [Fact]
    public void A_store_of_version_2_keeps_all_it_held()
    {
        Sqlite.Scalar(File, Version1);
        Sqlite.Scalar(File, Version2);

        using RunStore store = RunStore.Open(File);

        Assert.Equal([("old-open", RecordEnding.Left), ("old-ended", RecordEnding.Closed)], store.List(9).Select(header => (header.Id, header.Ending)));
        Assert.Equal((3u, null), (store.Find("old-open").Gaps[0].FirstSequence, store.Find("old-open").Gaps[0].LastSequence));
    }

    [Theory]
    [InlineData(1, "")]
    [InlineData(2, Version2)]
    public void What_was_brought_up_is_a_log_that_verifies_and_says_where_it_comes_from(int version, string further)
    {
        Sqlite.Scalar(File, Version1 + further);

        using RunStore store = RunStore.Open(File);

        Assert.True(store.Verify().IsWhole, string.Join('\n', store.Verify().Findings));
        Assert.Contains(store.EntriesAfter(LogHead.Empty(store.Writer), 99), entry => entry.Kind == LogKind.Migrated && entry.Content.Contains("fromVersion", StringComparison.Ordinal));
        Assert.Equal((long)version, Sqlite.Scalar($"{File}.version-{version}", "PRAGMA user_version"));
    }

    [Theory]
    [InlineData(1, "")]
    [InlineData(2, Version2)]
    public void The_file_as_it_was_is_kept_beside_it(int version, string further)
    {
        Sqlite.Scalar(File, Version1 + further);

        RunStore.Open(File).Dispose();

        using RunStore before = RunStore.OpenForReading($"{File}.version-{version}");
        Assert.Equal(["old-open", "old-ended"], before.List(9).Select(header => header.Id));
        Assert.Equal(1L, Sqlite.Scalar($"{File}.version-{version}", "SELECT count(*) FROM gaps WHERE record_id = 'old-open'"));
    }

    [Fact]
    public void A_migration_that_fails_in_the_middle_leaves_the_version_before()
    {
        Sqlite.Scalar(File, Version1 + "CREATE TABLE gaps_with_open_ends (a);");

        Assert.Throws<StoreException>(() => RunStore.Open(File));

        Assert.Equal(1L, Sqlite.Scalar(File, "PRAGMA user_version"));
        Assert.Equal(0L, Sqlite.Scalar(File, "SELECT count(*) FROM pragma_table_info('records') WHERE name = 'ending'"));
    }

    [Fact]
    public void A_store_from_before_measurements_is_whole_and_takes_them()
    {
        using (RunStore before = RunStore.Open(File))
            SampleRun.Stored(before);

        Sqlite.Scalar(File, "DROP TABLE file_parts; DROP TABLE record_imports; DELETE FROM store_facts WHERE name = 'writer_sha256'; PRAGMA user_version = 4");

        using RunStore store = RunStore.Open(File);

        SampleMeasurement.Add(store, store.Find("2026"), SampleMeasurement.Bubbles());
        Assert.Equal(6L, Sqlite.Scalar(File, "PRAGMA user_version"));
        Assert.True(store.Verify().IsWhole, string.Join('\n', store.Verify().Findings));
    }

    /// <summary>A store of version 4 kept entries of kinds that it did not know, and had no rows for them.</summary>
    [Fact]
    public void A_measurement_that_came_in_a_package_before_is_shown_after()
    {
        using (RunStore before = RunStore.Open(File))
        {
            using RunStore elsewhere = RunStore.OpenInMemory();
            var run = SampleRun.Stored(elsewhere);
            SampleMeasurement.Add(elsewhere, run, SampleMeasurement.Drainage());
            before.Import("", elsewhere.EntriesOf(run.Header.Key));
        }

        Sqlite.Scalar(File, "DROP TABLE file_parts; DROP TABLE record_imports; DELETE FROM store_facts WHERE name = 'writer_sha256'; DELETE FROM record_entries WHERE kind = 'measurement'; PRAGMA user_version = 4");

        using RunStore store = RunStore.Open(File);

        Assert.Equal(118.4, Assert.Single(store.Find("2026").Measurements).Measurement.Find("fht")!.Value);
        Assert.All(store.Verify().Findings, finding => Assert.Equal(LogFlaw.File, finding.Kind));
    }

    [Fact]
    public void What_came_in_packages_is_found_in_a_store_from_before_it_was_noted()
    {
        string key;
        using (RunStore before = RunStore.Open(File))
        {
            using RunStore elsewhere = RunStore.OpenInMemory();
            key = SampleRun.Stored(elsewhere).Header.Key;
            before.Import("", elsewhere.EntriesOf(key));
        }

        Sqlite.Scalar(File, BackToVersion5);

        using RunStore store = RunStore.Open(File);

        Assert.Equal(2, store.EntriesOf(key).Count);
        Assert.True(store.Verify().IsWhole, string.Join('\n', store.Verify().Findings));
    }

    [Fact]
    public void An_entry_that_was_changed_before_does_not_keep_a_store_from_being_opened()
    {
        using (RunStore before = RunStore.Open(File))
            before.Import("", []);

        Sqlite.Scalar(File, $"UPDATE log_entries SET content = replace(content, 'entries', 'nothing'); {BackToVersion5}");

        using RunStore store = RunStore.Open(File);

        Assert.Equal(LogFlaw.Chain, Assert.Single(store.Verify().Findings).Kind);
    }

    /// <summary>Else a record would stand twice where a file and its copy are both copied to, and a head that was noted of a copy would be found nowhere.</summary>
    [Fact]
    public void The_same_rows_become_the_same_log_whether_they_are_read_brought_up_or_kept_as_a_copy()
    {
        Sqlite.Scalar(File, Version1 + Version2);

        IReadOnlyList<LogHead> read = HeadsOf(RunStore.OpenForReading(File));
        IReadOnlyList<LogHead> broughtUp = HeadsOf(RunStore.Open(File));
        IReadOnlyList<LogHead> copy = HeadsOf(RunStore.Open($"{File}.version-2"));

        Assert.Equal(read, broughtUp);
        Assert.Equal(read, copy);
    }

    [Fact]
    public void Stores_without_a_row_do_not_become_one_writers()
    {
        string other = _folder.Of("other.db");
        foreach (string file in (string[])[File, other])
            Sqlite.Scalar(file, Version1 + "DELETE FROM events; DELETE FROM gaps; DELETE FROM records;");

        using RunStore one = RunStore.Open(File);
        using RunStore two = RunStore.Open(other);

        Assert.NotEqual(one.Writer, two.Writer);
    }

    [Fact]
    public void A_device_that_has_started_anew_since_ends_a_record_that_version_1_left_open()
    {
        Sqlite.Scalar(File, Version1);
        using RunStore store = RunStore.Open(File);
        var device = new ScriptedDevice { DeviceId = "FD-0001" };
        device.Restart(0);

        Converse(device, new DeviceSession(7, new Recorder(store, SampleRun.Start)));

        RunRecord record = store.Find("old-open");
        Assert.Empty(record.Context.Values);
        Assert.Equal(RecordEnding.Lost, record.Header.Ending);
        Assert.Equal((8u, null), (record.Gaps[^1].FirstSequence, record.Gaps[^1].LastSequence));
    }

    private static IReadOnlyList<LogHead> HeadsOf(RunStore store)
    {
        using (store)
            return store.Heads();
    }

    private static void Converse(ScriptedDevice device, DeviceSession session)
    {
        byte[] frame = new byte[FrameFormat.MaxWireBytes];
        session.Open(0);
        for (ulong now = 0; now < 2_000_000; now += 10_000)
        {
            byte[] heard = device.Output(now);
            session.Receive(heard, 0, heard.Length, now);
            session.Poll(now);
            for (int count = session.Output(frame, now); count > 0; count = session.Output(frame, now))
            {
                device.Receive(frame[..count], now);
            }
        }
    }

    public void Dispose() => _folder.Dispose();
}

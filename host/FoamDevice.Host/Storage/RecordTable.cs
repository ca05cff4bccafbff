using System.Data.Common;
using System.Globalization;
using System.Text.Json.Nodes;
using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>The records of a store.</summary>
internal sealed class RecordTable(StoreDatabase database, RecordEntryTable entries)
{
    /// <summary>Most records that <see cref="Named"/> gives.</summary>
    public const int MaxMatches = 10;

    // Kept in the table only, and never shown: the device never took the plan.
    private const string Withdrawn = "Withdrawn";

    // An event that two hosts stored counts once.
    private static readonly string HeaderColumns =
        $"""
        key AS Key, id AS Id, run_token AS RunToken, method_id AS MethodId, method_title AS MethodTitle, device_id AS DeviceId, sim AS Sim,
        started_us AS StartedMicroseconds, ended_us AS EndedMicroseconds, outcome AS Outcome, fault AS Fault, passes_planned AS PassesPlanned, ending AS Ending,
        calibration_id AS CalibrationId, calibration_state AS CalibrationState, label AS Label,
        (SELECT count(*) FROM (SELECT DISTINCT boot_id, sequence FROM events WHERE record_key = records.key AND type = {(int)EventType.PassCompleted}) AS made) AS PassesMade
        """;

    /// <summary>Enters the record that an entry begins.</summary>
    public void Insert(LogEntry entry, DbTransaction transaction)
    {
        var body = entry.Body;
        var method = body["method"]!.AsObject();
        var device = body["device"]!.AsObject();
        database.Execute(
            """
            INSERT INTO records (key, writer_id, id, run_token, sim, started_us, ended_us, ending, outcome, fault, method_id, method_title, method_yaml, method_sha256,
                passes_planned, plan, machine, calibration, device_id, serial_number, board, target, firmware_version, protocol_version, operator, host_version,
                announced_boot, calibration_id, calibration_state, context, label)
            VALUES (@Key, @Writer, @id, @token, @sim, @started, NULL, 'Open', 'None', 0, @methodId, @methodTitle, @methodText, @methodHash,
                @passes, @plan, @machine, @calibration, @deviceId, @serialNumber, @board, @target, @firmwareVersion, @protocolVersion, @who, @hostVersion,
                @boot, @calibrationId, @calibrationState, @context, '')
            ON CONFLICT (key) DO NOTHING
            """,
            new
            {
                entry.Key,
                entry.Writer,
                id = EntryText.In(body, "id"),
                token = EntryText.In(body, "runToken"),
                sim = body["simulated"]!.GetValue<bool>() ? 1L : 0L,
                started = body["startedAt"]!.GetValue<long>(),
                methodId = EntryText.In(method, "id"),
                methodTitle = EntryText.In(method, "title"),
                methodText = EntryText.In(method, "yaml"),
                methodHash = EntryText.In(method, "sha256"),
                passes = body["passesPlanned"]!.GetValue<long>(),
                plan = CanonicalJson.Of(body["plan"]),
                machine = CanonicalJson.Of(body["machine"]),
                calibration = CanonicalJson.Of(body["calibration"]),
                deviceId = EntryText.In(device, "deviceId"),
                serialNumber = EntryText.In(device, "serialNumber"),
                board = EntryText.In(device, "board"),
                target = EntryText.In(device, "target"),
                firmwareVersion = EntryText.In(device, "firmwareVersion"),
                protocolVersion = EntryText.In(device, "protocolVersion"),
                who = EntryText.In(body, "operator"),
                hostVersion = EntryText.In(body, "hostVersion"),
                boot = body["announcedBoot"]!.GetValue<long>(),
                calibrationId = EntryText.In(body, "calibrationId"),
                calibrationState = EntryText.In(body, "calibrationState"),
                context = CanonicalJson.Of(body["context"]!.AsObject()),
            },
            transaction);
        Settle(entry.Key, transaction);
        SettleLabel(entry.Key, transaction);
    }

    /// <summary>Enters an end of a record.</summary>
    public void AddEnd(LogEntry entry, RecordEnd end, DbTransaction transaction) =>
        AddEnd(entry, StoreTime.Microseconds(end.At), end.Ending.ToString(), end.Outcome, end.Fault, transaction);

    /// <summary>Enters that the device never took the plan. A record that holds an event or a gap stays.</summary>
    public void AddWithdrawal(LogEntry entry, DbTransaction transaction) =>
        AddEnd(entry, entry.AtMicroseconds, Withdrawn, RunOutcome.None, FaultCode.None, transaction);

    /// <summary>Works out by which label the record is found, after all corrections that are known.</summary>
    public void SettleLabel(string key, DbTransaction transaction)
    {
        // A correction may come before the record it belongs to.
        if (database.Value<string>("SELECT context FROM records WHERE key = @key", new { key }, transaction) is not { } context)
            return;

        var corrected = RecordCorrection.Apply(RunContext.Of(JsonNode.Parse(context)!.AsObject()), entries.Of(key, transaction));
        database.Execute("UPDATE records SET label = @label WHERE key = @key", new { key, label = corrected[RunContextField.LabelId] ?? "" }, transaction);
    }

    /// <summary>A record that has events or gaps is there, whatever was said before.</summary>
    public void Revive(string key, DbTransaction transaction) =>
        database.Execute("UPDATE records SET ending = 'Open' WHERE key = @key AND ending = 'Withdrawn'", new { key }, transaction);

    /// <summary>The records that a clause behind FROM gives.</summary>
    public IReadOnlyList<RecordHeader> Headers(string which, object? parameters) =>
        [.. database.Query<HeaderRow>($"SELECT {HeaderColumns} FROM records {which}", parameters).Select(row => row.ToHeader())];

    /// <summary>The newest records.</summary>
    public IReadOnlyList<RecordHeader> Newest(int limit) => Headers("WHERE ending <> 'Withdrawn' ORDER BY started_us DESC, id DESC LIMIT @limit", new { limit });

    /// <summary>Records whose run has not ended as far as is known, oldest first.</summary>
    public IReadOnlyList<RecordHeader> Unfinished() => Headers("WHERE ending = 'Open' ORDER BY started_us, id", null);

    /// <summary>One record by its key.</summary>
    public RecordHeader Header(string key) => Headers("WHERE key = @key", new { key })[0];

    /// <summary>The key of a record that is named by its id or its key. Of several with one id the writer's own comes first: a recorder means the run that it records.</summary>
    /// <exception cref="StoreException">There is no such record.</exception>
    public string KeyOf(string idOrKey, string writer, DbTransaction? transaction = null) =>
        database.Value<string>(
            "SELECT key FROM records WHERE id = @idOrKey OR key = @idOrKey ORDER BY CASE WHEN writer_id = @writer THEN 0 ELSE 1 END, key LIMIT 1",
            new { idOrKey, writer },
            transaction) ?? throw new StoreException($"There is no record '{idOrKey}' in {database.Name}. `foam runs list` shows all.");

    /// <summary>The records that a person may mean, at most <see cref="MaxMatches"/>: those with this id or key, and where there is none, those whose id begins so; for "latest" the newest.</summary>
    /// <remarks>Nothing else of them is read: it may be what somebody changed.</remarks>
    public IReadOnlyList<NamedRecord> Named(string name)
    {
        if (name == "latest")
            return Names("TRUE ORDER BY started_us DESC, id DESC LIMIT 1", name);

        var exact = Names($"(id = @name OR key = @name) ORDER BY key LIMIT {MaxMatches}", name);
        return exact.Count > 0 || name.Length == 0 ? exact : Names($"substr(id, 1, length(@name)) = @name ORDER BY id, key LIMIT {MaxMatches}", name);
    }

    /// <summary>Whether a record is of a simulated device, as its row has it.</summary>
    public bool IsSimulated(string key) => database.Value<long>("SELECT sim FROM records WHERE key = @key", new { key }) != 0;

    /// <summary>Whether an id is taken.</summary>
    public bool Has(string recordId, DbTransaction transaction) =>
        database.Value<long>("SELECT count(*) FROM records WHERE id = @recordId", new { recordId }, transaction) > 0;

    /// <summary>What a record holds beside its header.</summary>
    public RunRecord Complete(RecordHeader header, string key, IReadOnlyList<StoredEvent> events, IReadOnlyList<LostEvents> gaps)
    {
        var row = database.Query<BodyRow>(
            """
            SELECT method_yaml AS MethodText, method_sha256 AS MethodSha256, plan AS Plan, machine AS Machine, calibration AS Calibration,
                serial_number AS SerialNumber, board AS Board, target AS Target, firmware_version AS FirmwareVersion, protocol_version AS ProtocolVersion,
                operator AS Operator, host_version AS HostVersion, context AS Context
            FROM records WHERE key = @key
            """,
            new { key }).Single();
        return new RunRecord
        {
            Header = header,
            MethodText = row.MethodText,
            MethodSha256 = row.MethodSha256,
            Plan = MessageJson.Read<RunPlan>(row.Plan),
            Machine = MessageJson.Read<MachineProfile>(row.Machine),
            Calibration = MessageJson.Read<Calibration>(row.Calibration),
            Device = new DeviceIdentity(header.DeviceId, row.SerialNumber, row.Board, row.Target, row.FirmwareVersion, row.ProtocolVersion),
            Operator = row.Operator,
            HostVersion = row.HostVersion,
            Context = RunContext.Of(JsonNode.Parse(row.Context)!.AsObject()),
            Events = events,
            Gaps = gaps,
            Entries = entries.Of(key),
        };
    }

    private List<NamedRecord> Names(string which, string name) =>
        [.. database.Query<NamedRecord>($"SELECT key AS Key, id AS Id, device_id AS DeviceId FROM records WHERE ending <> 'Withdrawn' AND {which}", new { name })];

    private void AddEnd(LogEntry entry, long at, string ending, RunOutcome outcome, FaultCode fault, DbTransaction transaction)
    {
        database.Execute(
            """
            INSERT INTO record_ends (record_key, writer_id, sequence, at_us, ending, outcome, fault)
            VALUES (@RecordKey, @Writer, @Sequence, @at, @ending, @outcome, @fault)
            ON CONFLICT (record_key, writer_id, sequence) DO NOTHING
            """,
            new { entry.RecordKey, entry.Writer, entry.Sequence, at, ending, outcome = outcome.ToString(), fault = (long)fault },
            transaction);
        Settle(entry.RecordKey!, transaction);
    }

    // Worked out from all ends that are known, so that it does not matter whose came first.
    private void Settle(string key, DbTransaction transaction)
    {
        var ends = database.Query<EndRow>(
            "SELECT at_us AS AtMicroseconds, ending AS Ending, outcome AS Outcome, fault AS Fault FROM record_ends WHERE record_key = @key ORDER BY at_us, writer_id, sequence",
            new { key },
            transaction).ToList();
        var known = ends.FindAll(end => end.Ending != Withdrawn);
        var standing = Standing(known);
        bool isWithdrawn = standing is null && ends.Count > 0 && IsEmpty(key, transaction);
        database.Execute(
            "UPDATE records SET ending = @ending, ended_us = @ended, outcome = @outcome, fault = @fault WHERE key = @key",
            new
            {
                key,
                ending = standing?.Ending ?? (isWithdrawn ? Withdrawn : nameof(RecordEnding.Open)),
                ended = known.Count == 0 ? (long?)null : known[0].AtMicroseconds,
                outcome = standing?.Outcome ?? nameof(RunOutcome.None),
                fault = standing?.Fault ?? 0,
            },
            transaction);
    }

    // The first end for good stands, but a device that closes a run after all overrules a person who gave it up.
    private static EndRow? Standing(List<EndRow> ends)
    {
        var final = ends.Find(end => end.Ending is not nameof(RecordEnding.Left));
        return final is { Ending: nameof(RecordEnding.GivenUp) }
            ? ends.Find(end => end.Ending is nameof(RecordEnding.Closed)) ?? final
            : final ?? ends.FindLast(end => end.Ending is nameof(RecordEnding.Left));
    }

    private bool IsEmpty(string key, DbTransaction transaction) =>
        database.Value<long>("SELECT (SELECT count(*) FROM events WHERE record_key = @key) + (SELECT count(*) FROM gaps WHERE record_key = @key)", new { key }, transaction) == 0;

    private sealed class EndRow
    {
        public long AtMicroseconds { get; set; }
        public string Ending { get; set; } = "";
        public string Outcome { get; set; } = "";
        public long Fault { get; set; }
    }

    private sealed class HeaderRow
    {
        public string Key { get; set; } = "";
        public string Id { get; set; } = "";
        public string RunToken { get; set; } = "";
        public string MethodId { get; set; } = "";
        public string MethodTitle { get; set; } = "";
        public string DeviceId { get; set; } = "";
        public long Sim { get; set; }
        public long StartedMicroseconds { get; set; }
        public long? EndedMicroseconds { get; set; }
        public string Outcome { get; set; } = "";
        public long Fault { get; set; }
        public long PassesPlanned { get; set; }
        public long PassesMade { get; set; }
        public string Ending { get; set; } = "";
        public string CalibrationId { get; set; } = "";
        public string CalibrationState { get; set; } = "";
        public string Label { get; set; } = "";

        public RecordHeader ToHeader() => new(
            Id,
            ulong.Parse(RunToken, NumberStyles.HexNumber, CultureInfo.InvariantCulture),
            MethodId,
            MethodTitle,
            DeviceId,
            Sim == 1,
            StoreTime.OfMicroseconds(StartedMicroseconds),
            EndedMicroseconds is { } ended ? StoreTime.OfMicroseconds(ended) : null,
            Enum.Parse<RunOutcome>(Outcome),
            (FaultCode)Fault,
            (int)PassesPlanned,
            (int)PassesMade,
            Enum.Parse<RecordEnding>(Ending))
        {
            Key = Key,
            CalibrationId = CalibrationId,
            CalibrationState = Enum.Parse<CalibrationState>(CalibrationState),
            Label = Label,
        };
    }

    private sealed class BodyRow
    {
        public string MethodText { get; set; } = "";
        public string MethodSha256 { get; set; } = "";
        public string Plan { get; set; } = "";
        public string Machine { get; set; } = "";
        public string Calibration { get; set; } = "";
        public string SerialNumber { get; set; } = "";
        public string Board { get; set; } = "";
        public string Target { get; set; } = "";
        public string FirmwareVersion { get; set; } = "";
        public string ProtocolVersion { get; set; } = "";
        public string Operator { get; set; } = "";
        public string HostVersion { get; set; } = "";
        public string Context { get; set; } = "";
    }
}

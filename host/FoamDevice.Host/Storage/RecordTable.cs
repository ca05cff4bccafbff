using System.Globalization;
using Dapper;
using FoamDevice.Protocol;
using Microsoft.Data.Sqlite;

namespace FoamDevice.Host;

/// <summary>The records of a store.</summary>
internal sealed class RecordTable(SqliteConnection connection)
{
    /// <summary>Most records that <see cref="BeginningWith"/> gives.</summary>
    public const int MaxMatches = 10;

    private static readonly string HeaderColumns =
        $"""
        id AS Id, run_token AS RunToken, method_id AS MethodId, method_title AS MethodTitle, device_id AS DeviceId, sim AS Sim,
        started_at AS StartedAt, ended_at AS EndedAt, outcome AS Outcome, fault AS Fault, passes_planned AS PassesPlanned, ending AS Ending,
        calibration_id AS CalibrationId, calibration_state AS CalibrationState,
        (SELECT count(*) FROM events WHERE record_id = records.id AND type = {(int)EventType.PassCompleted}) AS PassesMade
        """;

    /// <summary>Adds a record, marked with the volume calibration in force.</summary>
    /// <returns>Its id.</returns>
    public string Insert(NewRecord run, CalibrationInForce inForce)
    {
        string id = FreeId(run);
        connection.Execute(
            """
            INSERT INTO records (id, run_token, sim, started_at, ended_at, outcome, fault, method_id, method_title, method_yaml, method_sha256,
                passes_planned, plan, machine, calibration, device_id, serial_number, board, target, firmware_version, protocol_version, operator, host_version,
                announced_boot, calibration_id, calibration_state)
            VALUES (@id, @token, @sim, @startedAt, NULL, @outcome, 0, @MethodId, @MethodTitle, @MethodText, @MethodSha256,
                @passes, @plan, @machine, @calibration, @DeviceId, @SerialNumber, @Board, @Target, @FirmwareVersion, @ProtocolVersion, @Operator, @HostVersion,
                @boot, @calibrationId, @calibrationState)
            """,
            new
            {
                id,
                token = run.Plan.RunToken.ToString("x16", CultureInfo.InvariantCulture),
                sim = run.Device.IsSimulated ? 1L : 0L,
                startedAt = StoreTime.Write(run.StartedAt),
                outcome = nameof(RunOutcome.None),
                MethodId = run.Method.Id,
                MethodTitle = run.Method.Title,
                MethodText = run.Method.Text,
                MethodSha256 = run.Method.Sha256,
                passes = (long)run.Plan.Passes,
                plan = MessageJson.TextOf(run.Plan),
                machine = MessageJson.TextOf(run.Machine),
                calibration = MessageJson.TextOf(run.Calibration),
                run.Device.DeviceId,
                run.Device.SerialNumber,
                run.Device.Board,
                run.Device.Target,
                run.Device.FirmwareVersion,
                run.Device.ProtocolVersion,
                run.Operator,
                run.HostVersion,
                boot = (long)run.BootId,
                calibrationId = inForce.Id == 0 ? "" : CalibrationName.Of(inForce.Id),
                calibrationState = inForce.State.ToString(),
            });
        return id;
    }

    /// <summary>Takes away a record that holds nothing.</summary>
    public void Withdraw(string id, SqliteTransaction transaction) => connection.Execute(
        """
        DELETE FROM records WHERE id = @id AND ending = 'Open'
            AND NOT EXISTS (SELECT 1 FROM events WHERE record_id = @id) AND NOT EXISTS (SELECT 1 FROM gaps WHERE record_id = @id)
        """,
        new { id },
        transaction);

    /// <summary>Ends a record; the first end keeps its time. One that ended for good is left as it is, but for a device that closes a run after all.</summary>
    public void End(RecordEnd end, SqliteTransaction transaction) => connection.Execute(
        """
        UPDATE records SET ended_at = coalesce(ended_at, @at), ending = @ending, outcome = @outcome, fault = @fault
        WHERE id = @RecordId AND (ending IN ('Open', 'Left') OR (ending = 'GivenUp' AND @ending = 'Closed'))
        """,
        new
        {
            end.RecordId,
            at = StoreTime.Write(end.At),
            ending = end.Ending.ToString(),
            outcome = end.Outcome.ToString(),
            fault = (long)end.Fault,
        },
        transaction);

    /// <summary>The newest records.</summary>
    public IReadOnlyList<RecordHeader> Newest(int limit) => Headers("ORDER BY started_at DESC, id DESC LIMIT @limit", new { limit });

    /// <summary>Records whose run has not ended as far as is known, oldest first.</summary>
    public IReadOnlyList<RecordHeader> Unfinished() => Headers("WHERE ending = 'Open' ORDER BY started_at, id", null);

    /// <summary>The records whose id begins so; the one that is exactly so first; at most <see cref="MaxMatches"/>.</summary>
    public IReadOnlyList<RecordHeader> BeginningWith(string prefix) =>
        Headers($"WHERE substr(id, 1, length(@prefix)) = @prefix ORDER BY id = @prefix DESC, id LIMIT {MaxMatches}", new { prefix });

    /// <summary>What a record holds beside its header.</summary>
    public RunRecord Complete(RecordHeader header, IReadOnlyList<StoredEvent> events, IReadOnlyList<LostEvents> gaps)
    {
        var row = connection.QuerySingle<BodyRow>(
            """
            SELECT method_yaml AS MethodText, method_sha256 AS MethodSha256, plan AS Plan, machine AS Machine, calibration AS Calibration,
                serial_number AS SerialNumber, board AS Board, target AS Target, firmware_version AS FirmwareVersion, protocol_version AS ProtocolVersion,
                operator AS Operator, host_version AS HostVersion
            FROM records WHERE id = @Id
            """,
            new { header.Id });
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
            Events = events,
            Gaps = gaps,
        };
    }

    // Start in UTC and the end of the token; two runs that agree in both are told apart by a number.
    private string FreeId(NewRecord run)
    {
        string start = run.StartedAt.UtcDateTime.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        string id = $"{start}-{((ushort)run.Plan.RunToken).ToString("x4", CultureInfo.InvariantCulture)}";
        string free = id;
        for (int number = 2; connection.ExecuteScalar<long>("SELECT count(*) FROM records WHERE id = @free", new { free }) > 0; number++)
            free = $"{id}-{number.ToString(CultureInfo.InvariantCulture)}";

        return free;
    }

    private IReadOnlyList<RecordHeader> Headers(string which, object? parameters) =>
        [.. connection.Query<HeaderRow>($"SELECT {HeaderColumns} FROM records {which}", parameters).Select(row => row.ToHeader())];

    private sealed class HeaderRow
    {
        public string Id { get; set; } = "";
        public string RunToken { get; set; } = "";
        public string MethodId { get; set; } = "";
        public string MethodTitle { get; set; } = "";
        public string DeviceId { get; set; } = "";
        public long Sim { get; set; }
        public string StartedAt { get; set; } = "";
        public string? EndedAt { get; set; }
        public string Outcome { get; set; } = "";
        public long Fault { get; set; }
        public long PassesPlanned { get; set; }
        public long PassesMade { get; set; }
        public string Ending { get; set; } = "";
        public string CalibrationId { get; set; } = "";
        public string CalibrationState { get; set; } = "";

        public RecordHeader ToHeader() => new(
            Id,
            ulong.Parse(RunToken, NumberStyles.HexNumber, CultureInfo.InvariantCulture),
            MethodId,
            MethodTitle,
            DeviceId,
            Sim == 1,
            StoreTime.Read(StartedAt),
            EndedAt is null ? null : StoreTime.Read(EndedAt),
            Enum.Parse<RunOutcome>(Outcome),
            (FaultCode)Fault,
            (int)PassesPlanned,
            (int)PassesMade,
            Enum.Parse<RecordEnding>(Ending))
        {
            CalibrationId = CalibrationId,
            CalibrationState = Enum.Parse<CalibrationState>(CalibrationState),
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
    }
}

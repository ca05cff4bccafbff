namespace FoamDevice.Host;

/// <summary>The tables of a record as CSV: comma, point, UTF-8, one header line.</summary>
internal static class RecordCsv
{
    /// <summary>One line: what was asked for and the figures of the run.</summary>
    public static void WriteRun(RunRecord record, TextWriter writer)
    {
        var summary = RunSummary.Of(record);
        var main = summary.MainStage;
        CsvLines.Write(writer,
        [
            ("record_id", record.Header.Id),
            ("simulated", CsvLines.Mark(record)),
            ("method_id", record.Header.MethodId),
            ("method_title", record.Header.MethodTitle),
            ("method_sha256", record.MethodSha256),
            ("device_id", record.Device.DeviceId),
            ("serial_number", record.Device.SerialNumber),
            ("board", record.Device.Board),
            ("firmware_version", record.Device.FirmwareVersion),
            ("operator", record.Operator),
            ("started_at_utc", StoreTime.Write(record.Header.StartedAt)),
            ("ended_at_utc", record.Header.EndedAt is { } ended ? StoreTime.Write(ended) : null),
            ("outcome", summary.Outcome.ToString()),
            ("fault", summary.Fault.ToString()),
            ("passes_planned", summary.PassesPlanned),
            ("passes_made", summary.PassesMade),
            ("liquid_ml", summary.LiquidMilliliters),
            ("gas_ml", summary.GasMilliliters),
            ("step_error_a", summary.StepErrorA),
            ("step_error_b", summary.StepErrorB),
            ("pass_time_mean_s", main?.MeanSeconds),
            ("pass_time_cv_percent", main?.CoefficientOfVariationPercent),
            ("gap_mean_ms", summary.GapMeanMilliseconds),
            ("gap_sd_ms", summary.GapDeviationMilliseconds),
            ("gap_range_ms", summary.GapRangeMilliseconds),
            ("start_skew_max_ms", summary.StartSkewMaxMilliseconds),
            ("drift_a_steps", summary.DriftStepsA),
            ("drift_b_steps", summary.DriftStepsB),
            ("drift_a_mm", summary.DriftMillimetersA),
            ("drift_b_mm", summary.DriftMillimetersB),
            ("foam_in", summary.FoamIn.ToString()),
            ("ready_temperature_c", summary.Ambient.AtReady?.TemperatureCelsius),
            ("ready_pressure_hpa", summary.Ambient.AtReady?.PressureHectopascals),
            ("ready_humidity_percent", summary.Ambient.AtReady?.HumidityPercent),
            ("finished_temperature_c", summary.Ambient.AtFinished?.TemperatureCelsius),
            ("finished_pressure_hpa", summary.Ambient.AtFinished?.PressureHectopascals),
            ("finished_humidity_percent", summary.Ambient.AtFinished?.HumidityPercent),
            ("events_lost", summary.EventsLost),
            ("open_gaps", summary.OpenGaps),
            ("ending", summary.Ending.ToString()),
            ("calibration_id", record.Header.CalibrationId),
            ("calibration_state", record.Header.CalibrationState.ToString()),
            ("label", record.Header.Label),
            ("deviations", Deviations.Of(record).Count),
        ]);
    }

    /// <summary>One line a pass.</summary>
    public static void WritePasses(RunRecord record, TextWriter writer)
    {
        string[] headers =
        [
            "record_id", "simulated", "pass", "stage", "pushing", "start_us", "planned_us", "duration_us", "gap_us", "skew_us",
            "commanded_steps_a", "counted_steps_a", "commanded_steps_b", "counted_steps_b",
        ];
        CsvLines.Write(writer, headers, record.Passes.Select(pass => new object?[]
        {
            record.Header.Id, CsvLines.Mark(record), pass.Pass, pass.Stage.ToString(), pass.Pushing.ToString(), pass.StartMicroseconds, pass.PlannedMicroseconds,
            pass.DurationMicroseconds, pass.GapMicroseconds, pass.SkewMicroseconds,
            pass.CommandedStepsA, pass.CountedStepsA, pass.CommandedStepsB, pass.CountedStepsB,
        }));
    }

    /// <summary>One line an event; its fields as a JSON object.</summary>
    public static void WriteEvents(RunRecord record, TextWriter writer)
    {
        string[] headers = ["record_id", "simulated", "boot_id", "sequence", "time_us", "type", "received_at_utc", "body_json", "body_hex"];
        CsvLines.Write(writer, headers, record.Events.Select(stored => new object?[]
        {
            record.Header.Id, CsvLines.Mark(record), stored.BootId, stored.Sequence, stored.TimeMicroseconds, stored.Type.ToString(), StoreTime.Write(stored.ReceivedAt),
            EventReader.Read(stored) is { } message ? MessageJson.TextOf(message) : null, Convert.ToHexStringLower(stored.Body),
        }));
    }

    /// <summary>One line a gap; an open end has no last event.</summary>
    public static void WriteGaps(RunRecord record, TextWriter writer)
    {
        string[] headers = ["record_id", "simulated", "boot_id", "first_sequence", "last_sequence", "noticed_at_utc"];
        CsvLines.Write(writer, headers, record.Gaps.Select(gap => new object?[]
        {
            record.Header.Id, CsvLines.Mark(record), gap.BootId, gap.FirstSequence, gap.LastSequence, StoreTime.Write(gap.NoticedAt),
        }));
    }
}

using System.Data.Common;
using System.Text.Json;

namespace FoamDevice.Host;

/// <summary>Works the tables out from the log: the only place that writes them. What they hold depends on which entries there are, never on the order in which writers' logs came.</summary>
internal sealed class Projector(RecordTable records, EventTable events, GapTable gaps, RecordEntryTable entries, CalibrationTable calibrations, ImportTable imports)
{
    /// <summary>Enters one entry into the tables.</summary>
    /// <exception cref="LogFormatException">Its body is not what its kind says.</exception>
    public void Apply(LogEntry entry, DbTransaction transaction)
    {
        try
        {
            switch (entry.Kind)
            {
                case LogKind.Record:
                    records.Insert(entry, transaction);
                    break;
                case LogKind.Changes:
                    ApplyChanges(entry, transaction);
                    break;
                case LogKind.Calibration:
                    calibrations.Insert(entry, transaction);
                    break;
                case LogKind.Note or LogKind.Mark or LogKind.Measurement:
                    entries.Insert(entry, transaction);
                    break;
                case LogKind.Correction:
                    entries.Insert(entry, transaction);
                    records.SettleLabel(entry.RecordKey!, transaction);
                    break;
                case LogKind.Imported:
                    ApplyImported(entry, transaction);
                    break;
            }
        }
        catch (Exception flaw) when (flaw is NullReferenceException or InvalidOperationException or FormatException or ArgumentException or JsonException)
        {
            throw Unknown(entry.Sequence, entry.Writer, entry.Kind, flaw is NullReferenceException ? Sentence.Of("entry.partMissing", "a part of it is missing.") : flaw.Message);
        }
    }

    private static LogFormatException Unknown(long sequence, string writer, string kind, Sentence reason) =>
        new(Sentence.Of("entry.unknown", $"Entry {sequence} of writer {writer} is no '{kind}' that this program can read: {reason}"));

    private void ApplyImported(LogEntry entry, DbTransaction transaction)
    {
        LogEntry[] brought = [.. ImportedFacts.Entries(entry.Body)];
        imports.Insert(entry, brought, transaction);
        foreach (var each in brought)
            Apply(each, transaction);
    }

    private void ApplyChanges(LogEntry entry, DbTransaction transaction)
    {
        bool grows = false;
        foreach (var stored in ChangesFacts.Events(entry.Body))
        {
            events.Insert(entry.Writer, stored, entry.RecordKey, transaction);
            grows = true;
        }

        foreach (var gap in ChangesFacts.Gaps(entry.Body))
        {
            gaps.Insert(entry.Writer, gap, entry.RecordKey, transaction);
            grows = true;
        }

        if (entry.RecordKey is not { } key)
            return;

        if (ChangesFacts.End(entry.Body, key) is { } end)
            records.AddEnd(entry, end, transaction);

        if (ChangesFacts.IsWithdrawal(entry.Body))
            records.AddWithdrawal(entry, transaction);

        if (grows)
            records.Revive(key, transaction);
    }
}

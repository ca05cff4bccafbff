using FoamDevice.Host;

namespace FoamDevice.Web.Records;

/// <summary>A record and what is worked out from it, once.</summary>
/// <param name="Record">The record.</param>
/// <param name="Summary">Its figures.</param>
/// <param name="Figures">Asked against done.</param>
/// <param name="Deviations">What was done otherwise than the method asks.</param>
/// <param name="Timeline">Its course.</param>
/// <param name="Measurements">What was measured of its foam.</param>
/// <param name="Verification">Whether it is as it was written.</param>
public sealed record ShownRecord(
    RunRecord Record,
    RunSummary Summary,
    IReadOnlyList<ReportFigure> Figures,
    IReadOnlyList<Deviation> Deviations,
    IReadOnlyList<TimelineMoment> Timeline,
    IReadOnlyList<RecordedMeasurement> Measurements,
    VerifyReport Verification)
{
    /// <summary>Reads it.</summary>
    /// <param name="store">The store.</param>
    /// <param name="id">The record's id, or the beginning of it.</param>
    public static ShownRecord Read(RunStore store, string id)
    {
        var record = store.Find(id);
        return new ShownRecord(
            record,
            RunSummary.Of(record),
            ReportFigures.Of(record),
            Host.Deviations.Of(record),
            RunTimeline.Of(record),
            RecordedMeasurement.Of(record.Entries),
            store.VerifyRecord(record.Header.Key));
    }
}

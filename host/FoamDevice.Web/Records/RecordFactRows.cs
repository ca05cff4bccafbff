using FoamDevice.Host;
using FoamDevice.Web.Language;

namespace FoamDevice.Web.Records;

/// <summary>Who, when, with what: the facts about a run, in the same order for every run.</summary>
/// <param name="words">The report's words.</param>
/// <param name="dates">Writes times.</param>
/// <param name="numbers">Writes counts.</param>
public sealed class RecordFactRows(ReportTexts words, PageDates dates, PageNumbers numbers)
{
    /// <summary>The facts.</summary>
    public IReadOnlyList<FactRow> All =>
    [
        new("kind", run => words[run.Header.IsSimulated ? "kind.simulated" : "kind.real"]),
        new("method", run => run.Header.MethodTitle),
        new("started", run => dates.Moment(run.Header.StartedAt)),
        new("ended", run => run.Header.EndedAt is { } ended ? dates.Moment(ended) : words["notEnded"]),
        new("operator", run => Told(run.Operator)),
        new("passes", run => $"{numbers.Whole(run.Header.PassesMade)} / {numbers.Whole(run.Header.PassesPlanned)}"),
        new("ending", run => words[$"ending.{run.Header.Ending}"]),
        new("calibration.state", run => words[$"calibration.{run.Header.CalibrationState}"]),
        new("calibration.certificate", run => Told(run.Header.CalibrationId)),
        new("foamIn", run => words[$"side.{RunSummary.Of(run).FoamIn}"]),
        new("atReady", run => Ambient(RunSummary.Of(run).Ambient.AtReady)),
        new("atFinished", run => Ambient(RunSummary.Of(run).Ambient.AtFinished)),
        new("device", run => Told(run.Device.DeviceId)),
        new("serialNumber", run => Told(run.Device.SerialNumber)),
        new("board", run => $"{run.Device.Board} · {run.Device.Target}"),
        new("firmware", run => run.Device.FirmwareVersion),
        new("host", run => run.HostVersion),
    ];

    private string Told(string text) => text.Length == 0 ? words["notTold"] : text;

    private string Ambient(AmbientReading? reading) => reading is null
        ? words["notMeasured"]
        : $"{numbers.Fixed(reading.TemperatureCelsius, 1)} °C · {numbers.Fixed(reading.PressureHectopascals, 1)} hPa · {numbers.Fixed(reading.HumidityPercent, 0)} % RH";
}

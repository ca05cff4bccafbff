using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>Which run this is: record, device, people, times, outcome.</summary>
internal static class IdentitySection
{
    public static Markup Of(ReportScope scope) => scope.Section(
        "identity",
        ReportTable.Facts(scope,
        [
            ("record", run => Markup.Code(run.Record.Header.Id)),
            ("kind", run => scope.Say(run.Record.Header.IsSimulated ? "kind.simulated" : "kind.real")),
            ("outcome", run => Outcome(scope, run.Record)),
            ("ending", run => scope.Word("ending", run.Record.Header.Ending)),
            ("started", run => scope.Numbers.Time(run.Record.Header.StartedAt)),
            ("ended", run => run.Record.Header.EndedAt is { } ended ? scope.Numbers.Time(ended) : scope.Say("notEnded")),
            ("operator", run => run.Record.Operator.Length == 0 ? scope.Say("notTold") : Markup.Said(run.Record.Operator)),
            ("device", run => Markup.Code(run.Record.Device.DeviceId)),
            ("serialNumber", run => Markup.Code(run.Record.Device.SerialNumber)),
            ("board", run => Markup.LeftToRight(Markup.Code(run.Record.Device.Board), Markup.Text(" · "), Markup.Code(run.Record.Device.Target))),
            ("versions", run => Versions(scope, run.Record)),
            ("foamIn", run => scope.Word("side", RunSummary.Of(run.Record).FoamIn)),
            ("ambient", run => Ambient(scope, RunSummary.Of(run.Record))),
        ]));

    private static Markup Outcome(ReportScope scope, RunRecord record)
    {
        var summary = RunSummary.Of(record);
        var outcome = scope.Word("outcome", summary.Outcome);
        if (summary.Fault == FaultCode.None)
            return outcome;

        var fault = FaultWords.Of(summary.Fault);
        return Markup.All(
            outcome,
            Markup.Text(" · "),
            scope.Say("fault"),
            Markup.Text(" "),
            scope.Numbers.Count((int)fault.Code),
            Markup.Text(" "),
            scope.Say(fault.NameCause));
    }

    private static Markup Versions(ReportScope scope, RunRecord record) => Markup.Separated(" · ",
    [
        Markup.All(scope.Say("firmware"), Markup.Text(" "), Markup.Code(record.Device.FirmwareVersion)),
        Markup.All(scope.Say("protocol"), Markup.Text(" "), Markup.Code(record.Device.ProtocolVersion)),
        Markup.All(scope.Say("host"), Markup.Text(" "), Markup.Code(record.HostVersion)),
    ]);

    private static Markup Ambient(ReportScope scope, RunSummary summary) =>
        Markup.All(Reading(scope, "atReady", summary.Ambient.AtReady), Reading(scope, "atFinished", summary.Ambient.AtFinished));

    private static Markup Reading(ReportScope scope, string moment, AmbientReading? reading)
    {
        var title = Markup.All(scope.Say(moment), Markup.Text(": "));
        return reading is null
            ? Markup.Element("div", title, scope.Say("notMeasured"))
            : Markup.Element("div", title, Markup.LeftToRight(Markup.Separated(" · ",
            [
                scope.Numbers.Quantity(reading.TemperatureCelsius, 1, "°C"),
                scope.Numbers.Quantity(reading.PressureHectopascals, 1, "hPa"),
                scope.Numbers.Quantity(reading.HumidityPercent, 0, "% RH"),
            ])));
    }
}

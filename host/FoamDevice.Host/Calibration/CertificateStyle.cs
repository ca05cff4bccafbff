namespace FoamDevice.Host;

/// <summary>How a certificate looks on paper: A4, black on white, tables that are not torn between pages, its name and number on each.</summary>
internal static class CertificateStyle
{
    private const string Css =
        """
        body { font: 10pt/1.4 "Helvetica Neue", Arial, sans-serif; color: #111; background: #fff; max-width: 178mm; margin: 0 auto; padding: 4mm; }
        h1 { font-size: 18pt; margin: 0 0 2mm; }
        h2 { font-size: 13pt; margin: 7mm 0 2mm; border-bottom: 0.3mm solid #111; break-after: avoid; }
        h3 { font-size: 10.5pt; margin: 4mm 0 1mm; break-after: avoid; }
        table { border-collapse: collapse; width: 100%; margin: 1mm 0 3mm; font-variant-numeric: tabular-nums; }
        th, td { border: 0.2mm solid #999; padding: 0.6mm 1.6mm; text-align: right; }
        thead { display: table-header-group; }
        th { background: #eee; }
        tr { break-inside: avoid; }
        table.facts th, table.facts td { text-align: left; }
        table.facts th { width: 46mm; font-weight: normal; }
        p.notice { border: 0.3mm solid #111; padding: 2mm; }
        p.sim { border: 1mm solid #b00; color: #b00; font-size: 15pt; font-weight: bold; padding: 3mm; text-align: center; }
        p.accepted, p.refused { font-size: 13pt; font-weight: bold; padding: 2mm; border: 0.6mm solid; }
        p.accepted { color: #060; }
        p.refused { color: #b00; }
        svg { width: 100%; break-inside: avoid; }
        svg rect { fill: #ddd; }
        svg line { stroke: #111; stroke-width: 2; }
        svg text { font-size: 24px; }
        svg circle { stroke: #111; stroke-width: 4; fill: #111; }
        svg circle.found { fill: #fff; }
        p.caption { font-size: 8pt; margin: 0; }
        div.readings { font-size: 8pt; }
        div.readings p { break-after: avoid; }
        div.signature { margin-top: 14mm; display: flex; gap: 20mm; }
        div.signature span { border-top: 0.2mm solid #111; flex: 1; padding-top: 1mm; }
        @media print { body { padding: 0; max-width: none; } div.readings { break-before: page; } }
        """;

    /// <summary>The style sheet of one certificate. A page that is lost from the others still says whose it is, and that it is simulated.</summary>
    public static string Of(CalibrationRecord calibration)
    {
        string head = calibration.IsSimulated ? $"SIM {calibration.Name}: simulated" : calibration.Name;
        return $$"""
            @page { size: A4; margin: 18mm 16mm;
              @top-right { content: "{{head}}"; font: 8pt Arial, sans-serif; }
              @bottom-right { content: counter(page) " / " counter(pages); font: 8pt Arial, sans-serif; } }
            {{Css}}
            """;
    }
}

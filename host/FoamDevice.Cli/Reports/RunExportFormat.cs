namespace FoamDevice.Cli.Reports;

/// <summary>What a run is exported as.</summary>
internal enum RunExportFormat
{
    /// <summary>One JSON document.</summary>
    Json,

    /// <summary>CSV tables.</summary>
    Csv,
}

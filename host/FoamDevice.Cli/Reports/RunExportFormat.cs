namespace FoamDevice.Cli.Reports;

/// <summary>What a run is exported as.</summary>
internal enum RunExportFormat
{
    /// <summary>One JSON document.</summary>
    Json,

    /// <summary>CSV tables.</summary>
    Csv,

    /// <summary>Parquet tables.</summary>
    Parquet,

    /// <summary>The files that its measurements rest on, as they were kept.</summary>
    Files,

    /// <summary>A package: all of it with the record's log entries, to be verified and imported.</summary>
    Zip,
}

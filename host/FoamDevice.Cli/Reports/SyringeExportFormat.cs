namespace FoamDevice.Cli.Reports;

/// <summary>What the catalogue is exported as.</summary>
internal enum SyringeExportFormat
{
    /// <summary>OpenSCAD, for the mechanical drawings.</summary>
    Scad,

    /// <summary>A JSON list.</summary>
    Json,

    /// <summary>A CSV table.</summary>
    Csv,
}

namespace FoamDevice.Web.Drawing;

/// <summary>A part of the machine that a picture points at.</summary>
public enum MachinePart
{
    /// <summary>All of it alike.</summary>
    All,

    /// <summary>Both holders.</summary>
    Holders,

    /// <summary>The liquid syringe, side A.</summary>
    LiquidSyringe,

    /// <summary>The gas syringe, side B.</summary>
    GasSyringe,

    /// <summary>The gas bag on port C.</summary>
    GasBag,

    /// <summary>The three-way valve with its three joints.</summary>
    Valve,
}

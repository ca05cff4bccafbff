namespace FoamDevice.Web.Drawing;

/// <summary>Where something flows at the moment.</summary>
public enum Flow
{
    /// <summary>Nowhere.</summary>
    None,

    /// <summary>From the liquid syringe into the gas syringe.</summary>
    FromAToB,

    /// <summary>From the gas syringe into the liquid syringe.</summary>
    FromBToA,

    /// <summary>From the gas bag into the gas syringe.</summary>
    GasIn,

    /// <summary>From the gas syringe out by the vent.</summary>
    GasOut,
}

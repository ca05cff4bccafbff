namespace FoamDevice.Simulator;

/// <summary>Which of port C's two vessels stands on the pan of a <see cref="SimulatedBalance"/>.</summary>
public enum BalancePan
{
    /// <summary>The one that water is drawn from.</summary>
    Inlet,

    /// <summary>The one that catches what is expelled.</summary>
    Outlet,
}

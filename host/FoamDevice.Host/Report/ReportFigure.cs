namespace FoamDevice.Host;

/// <summary>A figure of a run: what was asked, what was done.</summary>
/// <param name="Name">The name of its text.</param>
/// <param name="Unit">Its unit; empty for counts.</param>
/// <param name="Digits">Decimals that are worth showing.</param>
/// <param name="Demand">How <paramref name="Asked"/> is meant.</param>
/// <param name="Asked">What was asked; null for nothing.</param>
/// <param name="Done">What was measured; null when it was not.</param>
public sealed record ReportFigure(string Name, string Unit, int Digits, FigureDemand Demand, double? Asked, double? Done)
{
    /// <summary>Done less asked; null where that means nothing.</summary>
    public double? Difference => Demand == FigureDemand.Exactly ? Done - Asked : null;
}

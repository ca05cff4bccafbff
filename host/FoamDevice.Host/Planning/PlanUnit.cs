namespace FoamDevice.Host;

/// <summary>How a plain integer of the protocol is shown to people.</summary>
/// <param name="PerUnit">How many of the integer's units make one of the shown.</param>
/// <param name="Name">The shown unit.</param>
internal sealed record PlanUnit(double PerUnit, string Name)
{
    public static readonly PlanUnit None = new(1, "");
    public static readonly PlanUnit Passes = new(1, "passes");
    public static readonly PlanUnit Steps = new(1, "steps");
    public static readonly PlanUnit Milliliters = new(1_000, "mL");
    public static readonly PlanUnit MillilitersPerSecond = new(1_000, "mL/s");
    public static readonly PlanUnit Millimeters = new(1_000, "mm");
    public static readonly PlanUnit MillimetersPerSecond = new(1_000, "mm/s");
    public static readonly PlanUnit MetersPerSecondSquared = new(1_000_000, "m/s²");
    public static readonly PlanUnit SecondsOfMicroseconds = new(1_000_000, "s");
    public static readonly PlanUnit SecondsOfMilliseconds = new(1_000, "s");
    public static readonly PlanUnit Percent = new(10_000, "%");
    public static readonly PlanUnit Milliseconds = new(1_000, "ms");

    /// <summary>A value with its unit, exact: two numbers that differ never look the same.</summary>
    public Sentence Show(long value)
    {
        double number = value / PerUnit;
        return Name.Length == 0 ? Sentence.Of("unit.none", $"{number:0.######}") : Sentence.Of($"unit.{Name}", $"{number:0.######} {Name}");
    }
}

namespace FoamDevice.Host;

/// <summary>One value of a study of operators and devices.</summary>
/// <param name="Operator">Who.</param>
/// <param name="Device">With which.</param>
/// <param name="Value">What came out.</param>
public sealed record StudyValue(string Operator, string Device, double Value);

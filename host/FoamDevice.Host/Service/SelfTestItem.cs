namespace FoamDevice.Host;

/// <summary>One item of a self-test.</summary>
/// <param name="Name">What was tested.</param>
/// <param name="Verdict">What came of it.</param>
/// <param name="Found">The numbers.</param>
/// <param name="Limit">What was allowed; empty where there is no number.</param>
/// <param name="Ailment">What is wrong; null unless it failed.</param>
public sealed record SelfTestItem(string Name, SelfTestVerdict Verdict, string Found, string Limit, Ailment? Ailment);

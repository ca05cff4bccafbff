using System.Text.Json.Serialization;

namespace FoamDevice.Host;

/// <summary>One item of a self-test.</summary>
/// <param name="Name">What was tested.</param>
/// <param name="Verdict">What came of it.</param>
/// <param name="Found">The numbers.</param>
/// <param name="Limit">What was allowed; empty where there is no number.</param>
/// <param name="Ailment">What is wrong; null unless it failed.</param>
public sealed record SelfTestItem(string Name, SelfTestVerdict Verdict, Sentence Found, Sentence Limit, Ailment? Ailment)
{
    /// <summary>What was tested, for readers of any language.</summary>
    [JsonIgnore]
    public Sentence Title => Sentence.Of($"selftest.{Name}", Name);
}

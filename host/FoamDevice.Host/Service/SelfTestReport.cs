namespace FoamDevice.Host;

/// <summary>What a self-test found.</summary>
/// <param name="Device">The device.</param>
/// <param name="Items">What was tested, in order.</param>
/// <param name="LeftAs">How the device was left, in a sentence.</param>
public sealed record SelfTestReport(DeviceIdentity Device, IReadOnlyList<SelfTestItem> Items, Sentence LeftAs)
{
    /// <summary>Nothing failed, and nothing was left out for a failure.</summary>
    public bool Passed => Items.All(item => item.Verdict is SelfTestVerdict.Pass or SelfTestVerdict.Absent);

    /// <summary>What is wrong, in the order in which it showed.</summary>
    public IReadOnlyList<Ailment> Ailments => [.. Items.Select(item => item.Ailment).OfType<Ailment>().DistinctBy(ailment => ailment.Name)];
}

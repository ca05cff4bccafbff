namespace FoamDevice.Host;

/// <summary>The items of a self-test as they come, told to the person at the same time.</summary>
internal sealed class SelfTestItems(IServiceOperator person)
{
    private readonly List<SelfTestItem> _items = [];

    /// <summary>The items so far.</summary>
    public IReadOnlyList<SelfTestItem> All => _items;

    /// <summary>Something failed: what follows is not tried.</summary>
    public bool HasFailed => _items.Exists(item => item.Verdict == SelfTestVerdict.Fail);

    /// <summary>Within its limit.</summary>
    public void Pass(string name, Sentence found, Sentence? limit = null) => Add(new SelfTestItem(name, SelfTestVerdict.Pass, found, limit ?? Sentence.Nothing, null));

    /// <summary>Not within its limit.</summary>
    public void Fail(string name, Ailment ailment, Sentence? limit = null) =>
        Add(new SelfTestItem(name, SelfTestVerdict.Fail, ailment.Evidence, limit ?? Sentence.Nothing, ailment));

    /// <summary>The machine has none.</summary>
    public void Absent(string name, Sentence found) => Add(new SelfTestItem(name, SelfTestVerdict.Absent, found, "", null));

    /// <summary>These were not tried, unless they have an item already.</summary>
    public void LeaveOut(params IEnumerable<string> names)
    {
        foreach (string name in names.Where(name => !_items.Exists(item => item.Name == name)))
            Add(new SelfTestItem(name, SelfTestVerdict.NotTried, Sentence.Of("selftest.notTried", "something before it failed"), "", null));
    }

    private void Add(SelfTestItem item)
    {
        _items.Add(item);
        person.Tell(Line(item));
    }

    private static Sentence Line(SelfTestItem item)
    {
        (Sentence name, Sentence found, Sentence ailment) = (item.Title, item.Found, item.Ailment?.Name ?? Sentence.Nothing);
        return item.Verdict switch
        {
            SelfTestVerdict.Pass => Sentence.Of("selftest.line.Pass", $"{name}: pass. {found}"),
            SelfTestVerdict.Fail => Sentence.Of("selftest.line.Fail", $"{name}: FAIL, {ailment}. {found}"),
            SelfTestVerdict.Absent => Sentence.Of("selftest.line.Absent", $"{name}: absent. {found}"),
            _ => Sentence.Of("selftest.line.NotTried", $"{name}: not tried, {found}"),
        };
    }
}

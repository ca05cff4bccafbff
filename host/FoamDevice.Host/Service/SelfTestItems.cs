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
    public void Pass(string name, string found, string limit = "") => Add(new SelfTestItem(name, SelfTestVerdict.Pass, found, limit, null));

    /// <summary>Not within its limit.</summary>
    public void Fail(string name, Ailment ailment, string limit = "") => Add(new SelfTestItem(name, SelfTestVerdict.Fail, ailment.Evidence, limit, ailment));

    /// <summary>The machine has none.</summary>
    public void Absent(string name, string found) => Add(new SelfTestItem(name, SelfTestVerdict.Absent, found, "", null));

    /// <summary>These were not tried, unless they have an item already.</summary>
    public void LeaveOut(params IEnumerable<string> names)
    {
        foreach (string name in names.Where(name => !_items.Exists(item => item.Name == name)))
            Add(new SelfTestItem(name, SelfTestVerdict.NotTried, "something before it failed", "", null));
    }

    private void Add(SelfTestItem item)
    {
        _items.Add(item);
        person.Tell(item.Verdict switch
        {
            SelfTestVerdict.Pass => $"{item.Name}: pass. {item.Found}",
            SelfTestVerdict.Fail => $"{item.Name}: FAIL, {item.Ailment!.Name}. {item.Found}",
            SelfTestVerdict.Absent => $"{item.Name}: absent. {item.Found}",
            _ => $"{item.Name}: not tried, {item.Found}",
        });
    }
}

namespace FoamDevice.Host;

/// <summary>What people did at a bench, as entries of the store's log: who came and went, who had the controls, what was asked of the machine outside of any run.</summary>
/// <param name="store">The store.</param>
public sealed class BenchLog(RunStore store)
{
    /// <summary>Writes an act down.</summary>
    /// <exception cref="StoreException">It can't be written.</exception>
    public void Add(BenchAct act) => store.Try(() =>
    {
        using var transaction = store.Book.Begin();
        store.Book.Add(LogKind.Act, null, act.Facts(), transaction);
        transaction.Commit();
        return true;
    });

    /// <summary>The newest acts, the newest first; of all benches whose logs the store has.</summary>
    /// <param name="limit">At most so many.</param>
    /// <exception cref="StoreException">They can't be read.</exception>
    public IReadOnlyList<LoggedAct> Newest(int limit) => store.Try<IReadOnlyList<LoggedAct>>(() => [.. store.Book.Log.Newest(LogKind.Act, limit).Select(Read)]);

    private static LoggedAct Read(StoredEntry row)
    {
        LogEntry entry = LogEntry.Read(row.Content);
        return new LoggedAct(StoreTime.OfMicroseconds(entry.AtMicroseconds), entry.Writer, BenchAct.Of(entry.Body));
    }
}

namespace FoamDevice.Host;

/// <summary>Where a desk records.</summary>
/// <param name="Runs">The bench's own file; nobody but the desk may use this connection.</param>
/// <param name="Events">The same, as recorders meet it.</param>
/// <param name="TakeNotice">Gives something about the copy on a server that is to be said; null when nothing is new.</param>
/// <param name="CopyTrouble">Gives why nothing can be copied there at present; null when all is well.</param>
internal sealed record DeskStore(RunStore Runs, IRecordStore Events, Func<string?> TakeNotice, Func<string?> CopyTrouble)
{
    /// <summary>A bench's record.</summary>
    public static DeskStore Of(BenchRecord record) => new(record.Store, record.Store, record.TakeNotice, () => record.CopyTrouble);
}

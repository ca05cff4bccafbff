namespace FoamDevice.Host;

/// <summary>The sorts of flaws that verification tells apart.</summary>
public enum LogFlaw
{
    /// <summary>An entry was changed, taken out, put in or moved.</summary>
    Chain,

    /// <summary>A table says something else than the log it is worked out from.</summary>
    Table,

    /// <summary>The database itself is damaged: a page or an index is not as the engine wrote it.</summary>
    Database,

    /// <summary>The store names another writer of its own log than the one that it was made with.</summary>
    Writer,

    /// <summary>A file that a measurement rests on is missing, or not as it was kept.</summary>
    File,

    /// <summary>The log ends before an entry that another log has seen: its tail was cut.</summary>
    CutTail,

    /// <summary>The log holds another entry than the one that another log has seen: it was written anew.</summary>
    Rewritten,

    /// <summary>A head that was noted elsewhere is not in the log.</summary>
    HeadUnknown,
}

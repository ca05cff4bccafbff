namespace FoamDevice.Host;

/// <summary>The kinds of log entries. A store keeps entries of kinds that it does not know, and projects nothing of them.</summary>
public static class LogKind
{
    /// <summary>A run begins: what was asked for, of which device, by whom.</summary>
    public const string Record = "record";

    /// <summary>What a recorder stores at once of one record: events, gaps, an end, a withdrawal.</summary>
    public const string Changes = "changes";

    /// <summary>A volume calibration came to its end, accepted or refused.</summary>
    public const string Calibration = "calibration";

    /// <summary>Somebody notes something about a record.</summary>
    public const string Note = "note";

    /// <summary>Somebody corrects what a record says: what, from what, to what, why. What stood there stays.</summary>
    public const string Correction = "correction";

    /// <summary>Somebody marks a moment in the life of the foam.</summary>
    public const string Mark = "mark";

    /// <summary>Somebody measured a run's foam: figures, and the hashes of the files that they rest on.</summary>
    public const string Measurement = "measurement";

    /// <summary>Somebody did something at the bench that is of no run, or not of one alone: signed in, took the controls, served the machine.</summary>
    public const string Act = "act";

    /// <summary>Entries of other writers that came in a package, word for word.</summary>
    public const string Imported = "imported";

    /// <summary>The store was brought up from a version without a log; the entries after it were made from its rows.</summary>
    public const string Migrated = "migrated";

    /// <summary>Heads of logs that this writer's store had at a time.</summary>
    public const string Anchor = "anchor";
}

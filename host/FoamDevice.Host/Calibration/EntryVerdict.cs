namespace FoamDevice.Host;

/// <summary>What became of an entry.</summary>
public enum EntryVerdict
{
    /// <summary>It is in the session.</summary>
    Taken,

    /// <summary>It is not in the session: an outlier among its kind. Weigh again, or enter it once more as kept.</summary>
    Suspect,

    /// <summary>It is not in the session, and can't be.</summary>
    Refused,
}

namespace FoamDevice.Host;

/// <summary>What came of one item of a self-test.</summary>
public enum SelfTestVerdict
{
    /// <summary>Within its limit.</summary>
    Pass,

    /// <summary>Not.</summary>
    Fail,

    /// <summary>The machine does not have what would be tested.</summary>
    Absent,

    /// <summary>Not tried, because something before it failed.</summary>
    NotTried,
}

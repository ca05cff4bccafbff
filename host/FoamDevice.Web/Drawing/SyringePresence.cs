namespace FoamDevice.Web.Drawing;

/// <summary>Whether a syringe is in its holder, as far as anybody can know: nothing reads it.</summary>
public enum SyringePresence
{
    /// <summary>The holder is to be empty.</summary>
    Absent,

    /// <summary>It is to be mounted now.</summary>
    Wanted,

    /// <summary>Somebody has confirmed that it is mounted.</summary>
    Mounted,

    /// <summary>Nobody can say: a fault came before it was confirmed, or a run ended with it in.</summary>
    Unknown,
}

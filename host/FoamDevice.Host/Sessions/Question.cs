namespace FoamDevice.Host;

/// <summary>What only a person at the bench can confirm.</summary>
public enum Question
{
    /// <summary>A fault is latched: has its cause been seen to, and may it be cleared?</summary>
    ClearFault,

    /// <summary>Are both holders empty? The carriages will home.</summary>
    SyringesOut,

    /// <summary>Are the primed liquid syringe, the empty gas syringe and the gas bag mounted?</summary>
    MountSyringes,

    /// <summary>May the run start?</summary>
    Start,

    /// <summary>Are both syringes taken out? The carriages will home again.</summary>
    TakeOutFoam,
}

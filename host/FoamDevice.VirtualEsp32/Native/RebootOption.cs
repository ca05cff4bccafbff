namespace nanoFramework.Runtime.Native;

/// <summary>How to reboot.</summary>
public enum RebootOption
{
    /// <summary>As after power-up.</summary>
    NormalReboot = 0,

    /// <summary>Into the nanoBooter.</summary>
    EnterNanoBooter = 1,

    /// <summary>Only the managed program starts anew.</summary>
    ClrOnly = 2,

    /// <summary>Into the maker's boot loader.</summary>
    EnterProprietaryBooter = 8,
}

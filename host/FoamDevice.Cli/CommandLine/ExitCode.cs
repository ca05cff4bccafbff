namespace FoamDevice.Cli.CommandLine;

/// <summary>What <c>foam</c> tells the shell.</summary>
public enum ExitCode
{
    /// <summary>Done; a run was finished as planned.</summary>
    Ok = 0,

    /// <summary>An error in foam itself.</summary>
    InternalError = 1,

    /// <summary>The command line or a file can't be understood.</summary>
    BadInput = 2,

    /// <summary>The machine can't do it, or the device refused.</summary>
    Refused = 3,

    /// <summary>The port or the device on it can't be talked to.</summary>
    LinkTrouble = 4,

    /// <summary>The run store can't be read or written, or holds no such run.</summary>
    StoreTrouble = 5,

    /// <summary>The run was stopped before its last pass, or service work before its end.</summary>
    RunStopped = 6,

    /// <summary>The run, homing or service work was aborted.</summary>
    RunAborted = 7,

    /// <summary>A fault ended the run or service work, or was found in its last check.</summary>
    RunFaulted = 8,

    /// <summary>The device lost the host and ended the run.</summary>
    HostLost = 9,

    /// <summary>Flashing did not come to its end, or the device did not come back as it should.</summary>
    FlashFailed = 10,

    /// <summary>A self-test was made to its end and found something wrong.</summary>
    TestFailed = 11,

    /// <summary>Records are not as they were written, or two stores hold different copies of one log.</summary>
    NotWhole = 12,

    /// <summary>Copying between stores was ended before all was copied.</summary>
    SyncEnded = 13,
}

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

    /// <summary>The run was stopped before its last pass.</summary>
    RunStopped = 6,

    /// <summary>The run, or homing, was aborted.</summary>
    RunAborted = 7,

    /// <summary>A fault ended the run, or was found in its last check.</summary>
    RunFaulted = 8,

    /// <summary>The device lost the host and ended the run.</summary>
    HostLost = 9,
}

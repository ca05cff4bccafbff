namespace FoamDevice.Cli.CommandLine;

/// <summary>The exit codes in words, as the help shows them.</summary>
internal static class ExitCodeText
{
    /// <summary>What a code means.</summary>
    public static string Of(ExitCode code)
    {
        return code switch
        {
            ExitCode.Ok => "done; a run was finished as planned",
            ExitCode.InternalError => "an error in foam itself",
            ExitCode.BadInput => "the command line, a method or a file can't be understood",
            ExitCode.Refused => "the machine can't do it, or the device refused; or a measurement is too doubtful to go on record unseen",
            ExitCode.LinkTrouble => "the port or the device on it can't be talked to",
            ExitCode.StoreTrouble => "the run store can't be read or written, or holds no such run",
            ExitCode.RunStopped => "the run was stopped before its last pass, or service work before its end",
            ExitCode.RunAborted => "the run, homing or service work was aborted",
            ExitCode.RunFaulted => "a fault ended the run or service work, or was found in its last check",
            ExitCode.HostLost => "the device lost the host and ended the run",
            ExitCode.FlashFailed => "flashing did not come to its end, or the device did not come back as it should",
            ExitCode.TestFailed => "a self-test was made to its end and found something wrong",
            ExitCode.NotWhole => "records are not as they were written, or two stores hold different copies of one log",
            ExitCode.SyncEnded => "copying between stores was ended before all was copied",
            _ => throw new ArgumentOutOfRangeException(nameof(code)),
        };
    }
}

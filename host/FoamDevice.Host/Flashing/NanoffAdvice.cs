namespace FoamDevice.Host;

/// <summary>What a failure of nanoff means, and what helps.</summary>
public static class NanoffAdvice
{
    /// <summary>Plain sentences.</summary>
    /// <param name="command">What was run.</param>
    /// <param name="result">What became of it; not a good one.</param>
    /// <param name="port">The flashing port.</param>
    public static string Of(NanoffCommand command, NanoffResult result, string port) => result.End switch
    {
        NanoffEnd.Interrupted => "You interrupted nanoff.",
        NanoffEnd.TimedOut => $"nanoff was still not done after {command.TimeLimit.TotalSeconds:0} s and was ended. "
            + "Unplug the board and plug it in again; hold its BOOT button while nanoff connects, if it has one.",
        _ => OfError(result, port),
    };

    private static string OfError(NanoffResult result, string port)
    {
        if (result.Lines.Any(IsAboutRights))
        {
            return $"nanoff may not open {port}. {SerialPermission.Describe(port)}";
        }

        return result.Error switch
        {
            4000 => "nanoff did not reach the chip's loader. Check the cable (some carry power only) and that it goes to the flashing port; "
                + "hold the board's BOOT button while nanoff connects.",
            4001 => "The chip's flash has a size that nanoff can't use. Use an ESP32-WROVER with 4 MB or more.",
            4002 or 4003 or 4004 => "The chip's flash could not be written or read. Use a short cable straight at the computer, and try again.",
            4005 or 6000 or 6002 => $"nanoff could not open {port}: another program holds it, or it is gone. Close serial monitors and Visual Studio; `foam ports` lists the ports.",
            2000 or 2001 or 2002 => "The nanoFramework runtime on the chip does not answer. Press the board's reset button, and try again.",
            9005 => $"nanoff does not find this version of {FirmwareToolchain.Target}. `nanoff --listtargets --platform esp32` lists those there are.",
            9006 or 9007 => "nanoff could not fetch the runtime. Check this computer's way to the internet.",
            9000 => $"nanoff does not understand its options. They are those of version {FirmwareToolchain.FlasherVersion}: `{FirmwareToolchain.InstallFlasher}`.",
            9008 or 9009 or 9010 or 6001 => $"nanoff refused with error E{result.Error}; its words are above.",
            { } other => $"nanoff ended with its error E{other}; its words are above.",
            null => $"nanoff ended with exit code {result.ExitCode}; its words are above.",
        };
    }

    private static bool IsAboutRights(string line) =>
        line.Contains("Permission denied", StringComparison.OrdinalIgnoreCase) || line.Contains("UnauthorizedAccess", StringComparison.OrdinalIgnoreCase);
}

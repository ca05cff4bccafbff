namespace FoamDevice.Host;

/// <summary>One call of nanoff.</summary>
/// <param name="Stage">The stage it belongs to.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="TimeLimit">When it counts as hanging. [A]: nobody has measured one; the limits are far above what such a step should take.</param>
public sealed record NanoffCommand(FlashStage Stage, IReadOnlyList<string> Arguments, TimeSpan TimeLimit)
{
    private static readonly TimeSpan LookLimit = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan InstallLimit = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan DeployLimit = TimeSpan.FromMinutes(5);

    /// <summary>As it is typed.</summary>
    public string Text => string.Join(' ', Arguments.Select(Quoted).Prepend(FirmwareToolchain.Flasher));

    /// <summary>Reads which chip it is. Without <c>--checkpsram</c>: that writes a test program and another partition table to the chip.</summary>
    public static NanoffCommand ChipDetails(FlashStage stage, string port) =>
        new(stage, ["--platform", "esp32", "--serialport", port, "--devicedetails"], LookLimit);

    /// <summary>Fetches and writes the runtime. Never with <c>--masserase</c>, which takes the device's identity and settings with it.</summary>
    public static NanoffCommand InstallRuntime(string port, string version) =>
        new(FlashStage.Runtime, ["--update", "--target", FirmwareToolchain.Target, "--serialport", port, "--fwversion", version], InstallLimit);

    /// <summary>Asks the runtime on the chip what it is.</summary>
    public static NanoffCommand RuntimeDetails(string port) => new(FlashStage.Match, ["--nanodevice", "--devicedetails", "--serialport", port], LookLimit);

    /// <summary>Writes the firmware.</summary>
    public static NanoffCommand Deploy(string port, string image) =>
        new(FlashStage.Firmware, ["--target", FirmwareToolchain.Target, "--serialport", port, "--deploy", "--image", image], DeployLimit);

    /// <summary>An argument as it is typed: in quotation marks when it has blanks.</summary>
    public static string Quoted(string argument) => argument.Contains(' ', StringComparison.Ordinal) ? $"\"{argument}\"" : argument;
}

using FoamDevice.Cli.Devices;
using FoamDevice.Host;
using FoamDevice.Host.Tests;

namespace FoamDevice.Cli.Tests.Flashing;

/// <summary>A shell script in the place of nanoff, on a PATH of its own: it notes how it was called and says what nanoff would.</summary>
internal sealed class FakeNanoff : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public FakeNanoff()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The stand-in for nanoff is a shell script.");
        Image = _folder.File("FoamDevice.Firmware.bin");
        File.WriteAllBytes(Image, ImageBytes.OfFirmware());
        File.WriteAllLines(_folder.File("chip"), NanoffWords.Chip3WithPsram);
        File.WriteAllLines(_folder.File("runtime"), NanoffWords.FittingRuntime);
    }

    public string Image { get; }

    /// <summary>What the script does in each case, in the shell's language; its folder is $HERE.</summary>
    public string OnVersion { get; set; } = "echo 'nanoff 2.5.162+0123456789'";

    public string OnUpdate { get; set; } = "echo 'Flashing firmware...OK'";

    public string OnDeploy { get; set; } = "echo 'Flashing deployment partition...OK'";

    /// <summary>How it was called, the question for its version left out.</summary>
    public string[] Calls => File.Exists(_folder.File("calls")) ? File.ReadAllLines(_folder.File("calls")) : [];

    /// <summary>A file that the script can make.</summary>
    public string PathOf(string name) => _folder.File(name);

    /// <summary>The environment of a foam that finds this nanoff, and these ports only.</summary>
    public (string Name, string Value)[] Environment(params string[] ports)
    {
        Write();
        return [("PATH", $"{_folder.Path}:{System.Environment.GetEnvironmentVariable("PATH")}"), (CandidatePorts.Variable, string.Join(Path.PathSeparator, ports))];
    }

    public void Dispose() => _folder.Dispose();

    private void Write()
    {
        string script = _folder.Write("nanoff", $"""
            #!/bin/sh
            HERE='{_folder.Path}'
            [ "$1" = --version ] || echo "$*" >> "$HERE/calls"
            case "$*" in
            --version) {OnVersion};;
            *--nanodevice*) cat "$HERE/runtime";;
            *--platform*) cat "$HERE/chip";;
            *--update*) {OnUpdate};;
            *--deploy*) {OnDeploy};;
            esac

            """);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}

using Xunit;

namespace FoamDevice.Host.Tests;

/// <summary>A small shell script in the place of nanoff.</summary>
internal sealed class NanoffScript : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("foam-nanoff-");

    public NanoffScript(string commands)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The stand-in for nanoff is a shell script.");
        File.WriteAllText(Path, $"#!/bin/sh\n{commands}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public string Folder => _folder.FullName;

    public string Path => System.IO.Path.Combine(Folder, "nanoff");

    /// <summary>Runs it with a time limit.</summary>
    public NanoffResult Run(TimeSpan limit, Func<bool>? isInterrupted = null, Action<string>? line = null)
    {
        return new NanoffProcess(Path).Run(new NanoffCommand(FlashStage.Firmware, ["--deploy", "--image", "a b.bin"], limit), line ?? (_ => { }), isInterrupted ?? (() => false));
    }

    public void Dispose() => _folder.Delete(recursive: true);
}

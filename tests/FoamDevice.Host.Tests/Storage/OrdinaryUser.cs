using System.Runtime.InteropServices;
using Xunit;

namespace FoamDevice.Host.Tests;

/// <summary>
/// Makes a folder belong to an ordinary user and gives this thread that user's file rights, so that permissions mean something in tests
/// that run as root. Linux keeps those rights a thread; elsewhere root skips. A user who is not root stays what he is.
/// </summary>
internal sealed class OrdinaryUser : IDisposable
{
    private const uint Nobody = 65_534;
    private readonly bool _changed;

    public OrdinaryUser(string folder)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Permissions are another matter there.");
        Assert.SkipWhen(Environment.IsPrivilegedProcess && !OperatingSystem.IsLinux(), "Root may write whatever the permissions say.");
        if (!Environment.IsPrivilegedProcess)
            return;

        foreach (string path in Directory.EnumerateFileSystemEntries(folder).Append(folder))
            Assert.Equal(0, chown(path, Nobody, Nobody));
        _ = setfsuid(Nobody);
        _changed = true;
    }

    public void Dispose()
    {
        if (_changed)
            _ = setfsuid(0);
    }

    [DllImport("libc")]
    private static extern int chown([MarshalAs(UnmanagedType.LPUTF8Str)] string path, uint owner, uint group);

    [DllImport("libc")]
    private static extern int setfsuid(uint user);
}

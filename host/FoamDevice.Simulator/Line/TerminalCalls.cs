using System.Runtime.InteropServices;

namespace FoamDevice.Simulator;

/// <summary>The C library's calls for pseudo-terminals, as Linux and macOS have them.</summary>
internal static partial class TerminalCalls
{
    public const int SetNow = 0;

    // struct termios takes 60 bytes on Linux and 72 on macOS; it is only handed from one call to the next.
    public const int TermiosBytes = 256;

    private const int ReadWrite = 2;

    public static int NoControllingTerminal => OperatingSystem.IsMacOS() ? 0x20000 : 0x100;

    public static int NonBlocking => OperatingSystem.IsMacOS() ? 0x4 : 0x800;

    // Programs that are started meanwhile do not keep the terminal open.
    public static int CloseOnExecute => OperatingSystem.IsMacOS() ? 0x1000000 : 0x80000;

    // TIOCNXCL; it comes without the argument that ioctl may take.
    public static nuint AllowOthers => OperatingSystem.IsMacOS() ? 0x2000740Eu : 0x540Du;

    // fcntl takes a variable argument list, which P/Invoke cannot make on every processor; the flags of the opening call do the same.
    public static int OpenMaster() => posix_openpt(ReadWrite | NoControllingTerminal | NonBlocking | CloseOnExecute);

    public static int OpenSlave(string path) => open(path, ReadWrite | NoControllingTerminal | CloseOnExecute);

    [LibraryImport("libc", SetLastError = true)]
    public static partial int grantpt(int fd);

    [LibraryImport("libc", SetLastError = true)]
    public static partial int unlockpt(int fd);

    [LibraryImport("libc", SetLastError = true)]
    public static unsafe partial int ptsname_r(int fd, byte* name, nuint length);

    [LibraryImport("libc", SetLastError = true)]
    public static unsafe partial int tcgetattr(int fd, byte* termios);

    [LibraryImport("libc")]
    public static unsafe partial void cfmakeraw(byte* termios);

    [LibraryImport("libc", SetLastError = true)]
    public static unsafe partial int tcsetattr(int fd, int when, byte* termios);

    [LibraryImport("libc", SetLastError = true)]
    public static unsafe partial nint read(int fd, byte* buffer, nuint count);

    [LibraryImport("libc", SetLastError = true)]
    public static unsafe partial nint write(int fd, byte* buffer, nuint count);

    [LibraryImport("libc", SetLastError = true)]
    public static partial int close(int fd);

    [LibraryImport("libc", SetLastError = true)]
    public static partial int ioctl(int fd, nuint request);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int posix_openpt(int flags);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int open(string path, int flags);
}

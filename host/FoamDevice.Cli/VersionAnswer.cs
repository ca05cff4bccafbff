using Microsoft.Win32.SafeHandles;

namespace FoamDevice.Cli;

/// <summary>The version of <c>foam</c>, and the quick way to print it.</summary>
internal static class VersionAnswer
{
    private const int StandardOutput = 1;

    /// <summary>The version: major.minor.patch.</summary>
    public static string Text => typeof(VersionAnswer).Assembly.GetName().Version!.ToString(3);

    /// <summary>Prints the version.</summary>
    public static void Write()
    {
        if (OperatingSystem.IsWindows())
        {
            Console.WriteLine(Text);
        }
        else
        {
            WriteWithoutConsole(Text);
        }
    }

    // System.Console takes 8 ms to set up, a third of an empty program; the bare handle takes none.
    private static void WriteWithoutConsole(string text)
    {
        using var handle = new SafeFileHandle(StandardOutput, ownsHandle: false);
        using var stream = new FileStream(handle, FileAccess.Write, bufferSize: 0);
        Span<byte> line = stackalloc byte[text.Length + 1];
        for (int i = 0; i < text.Length; i++)
        {
            line[i] = (byte)text[i];
        }

        line[^1] = (byte)'\n';
        stream.Write(line);
    }
}

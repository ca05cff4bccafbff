using System.Runtime.CompilerServices;
using OpenCvSharp;

namespace FoamDevice.Quality;

/// <summary>Whether the system can load OpenCV.</summary>
public static class NativeImaging
{
    /// <summary>Loads OpenCV, once a process.</summary>
    /// <exception cref="QualityException">A library that it needs is missing; the message says how to install it.</exception>
    public static void Require()
    {
        try
        {
            Load();
        }
        catch (Exception failure) when (IsLoadFailure(failure))
        {
            throw Explained(failure);
        }
    }

    /// <summary>The failure of loading, in words that help.</summary>
    internal static QualityException Explained(Exception failure) => new(
        $"OpenCV cannot be loaded ({Innermost(failure).Message.Split('\n')[0].TrimEnd()}). It needs GTK 3; on Debian and Ubuntu: sudo apt-get install libgtk-3-0",
        failure);

    /// <summary>A failure says that a library is missing, and nothing about a picture.</summary>
    internal static bool IsLoadFailure(Exception failure) => Innermost(failure) is DllNotFoundException or EntryPointNotFoundException or BadImageFormatException;

    private static Exception Innermost(Exception failure)
    {
        while (failure.InnerException is { } inner)
            failure = inner;

        return failure;
    }

    // Of its own, so that a missing library is met in here, whatever the caller's types touch.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Load() => _ = Cv2.GetVersionString();
}

using FoamDevice.VirtualEsp32;

namespace FoamDevice.Firmware;

/// <summary>Stands in for nanoFramework's <c>System.IO.Directory</c>. The virtual drive has its root and no folders.</summary>
public static class Directory
{
    /// <summary>Whether there is a folder: only the root.</summary>
    public static bool Exists(string path) => path == FlashDrive.Root;

    /// <summary>The paths of all files in the root.</summary>
    /// <exception cref="System.IO.IOException">The folder is not the root.</exception>
    public static string[] GetFiles(string path) => Exists(path)
        ? VirtualChip.Current.Drive.FileNames()
        : throw new System.IO.IOException($"There is no folder '{path}'.");
}

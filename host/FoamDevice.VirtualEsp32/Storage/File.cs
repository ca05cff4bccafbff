using FoamDevice.VirtualEsp32;

namespace FoamDevice.Firmware;

/// <summary>Stands in for nanoFramework's <c>System.IO.File</c> on the virtual <c>I:</c> drive.</summary>
public static class File
{
    private static FlashDrive Drive => VirtualChip.Current.Drive;

    /// <summary>Whether there is a file.</summary>
    public static bool Exists(string path) => Drive.Exists(path);

    /// <summary>Makes a file, or empties the one that is there.</summary>
    public static FileStream Create(string path) => new(path, System.IO.FileMode.Create);

    /// <summary>Opens a file for reading and writing.</summary>
    public static FileStream Open(string path, System.IO.FileMode mode) => new(path, mode);

    /// <summary>Opens a file.</summary>
    public static FileStream Open(string path, System.IO.FileMode mode, System.IO.FileAccess access) => new(path, mode, access);

    /// <summary>Opens a file for reading.</summary>
    /// <exception cref="System.IO.IOException">There is no such file.</exception>
    public static FileStream OpenRead(string path) => new(path, System.IO.FileMode.Open, System.IO.FileAccess.Read);

    /// <summary>Reads a whole file.</summary>
    /// <exception cref="System.IO.IOException">There is no such file.</exception>
    public static byte[] ReadAllBytes(string path) => Drive.Find(path).ToArray();

    /// <summary>Writes a whole file, byte by byte.</summary>
    /// <exception cref="System.IO.IOException">The drive is full, or the flash could not be written.</exception>
    public static void WriteAllBytes(string path, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        using var stream = Create(path);
        stream.Write(bytes, 0, bytes.Length);
    }

    /// <summary>Renames a file. Unlike .NET's it cannot replace one.</summary>
    /// <exception cref="System.IO.IOException">The source is missing, or the target is there already.</exception>
    public static void Move(string sourceFileName, string destFileName) => Drive.Move(sourceFileName, destFileName);

    /// <summary>Deletes a file, if it is there.</summary>
    /// <exception cref="System.IO.IOException">The flash could not be written.</exception>
    public static void Delete(string path) => Drive.Delete(path);
}

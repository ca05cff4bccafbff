namespace FoamDevice.Firmware;

/// <summary>Stands in for nanoFramework's <c>System.IO.Path</c>, whose separator is a backslash on every machine.</summary>
public static class Path
{
    /// <summary>The separator of folders.</summary>
    public static readonly char DirectorySeparatorChar = '\\';

    /// <summary>Puts two parts together with one separator.</summary>
    public static string Combine(string path1, string path2)
    {
        if (path1.Length == 0) return path2;
        return path1[^1] == DirectorySeparatorChar ? path1 + path2 : path1 + DirectorySeparatorChar + path2;
    }

    /// <summary>What stands after the last separator.</summary>
    public static string GetFileName(string path) => path[(path.LastIndexOf(DirectorySeparatorChar) + 1)..];
}

using System.Reflection;

namespace FoamDevice.Host;

/// <summary>The data files inside this assembly.</summary>
internal static class ShippedFiles
{
    /// <summary>Names of the files below a folder, such as <c>methods/tessari-air.yaml</c>, in order.</summary>
    public static IReadOnlyList<string> Below(string folder) =>
        [.. Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(name => name.StartsWith(folder + "/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>The text of one of them.</summary>
    public static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly holds no {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

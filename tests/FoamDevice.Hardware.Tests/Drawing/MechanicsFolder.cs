using System.Reflection;

namespace FoamDevice.Hardware.Tests;

/// <summary>The files of <c>hardware/mechanics</c>.</summary>
internal static class MechanicsFolder
{
    private static readonly string Root =
        typeof(MechanicsFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "RepositoryRoot").Value!;

    public static string PathOf(string file) => Path.Combine(Root, "hardware", "mechanics", file);

    public static string Read(string file) => File.ReadAllText(PathOf(file));
}

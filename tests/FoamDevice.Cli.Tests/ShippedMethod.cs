using FoamDevice.Host;

namespace FoamDevice.Cli.Tests;

/// <summary>Shipped methods as a start for a test's own.</summary>
internal static class ShippedMethod
{
    public static string Text(string id) => MethodCatalog.Load(null).Find(id).Text;

    /// <summary>Tessari's method with four passes and no waiting: a short run.</summary>
    public static Method Short()
    {
        string text = Text("tessari-physiological").Replace("passes: 20", "passes: 4").Replace("dwellSeconds: 2", "dwellSeconds: 0");
        return MethodFile.Parse(text, "short.yaml");
    }
}

namespace FoamDevice.Host;

/// <summary>What a self-test holds a machine against, and after how much work it is serviced.</summary>
/// <param name="Source">Where the numbers come from; the shipped ones are assumed and say so.</param>
/// <param name="SelfTest">Limits of the self-test.</param>
/// <param name="Maintenance">Limits of the counters.</param>
public sealed record ServiceLimits(string Source, SelfTestLimits SelfTest, IReadOnlyList<MaintenanceLimit> Maintenance)
{
    private const string Shipped = "service/service-limits.yaml";

    /// <summary>The shipped limits as a file to copy, with the reason of each number.</summary>
    public static string ShippedText => ShippedFiles.Read(Shipped);

    /// <summary>The shipped limits.</summary>
    public static ServiceLimits Load() => Parse(ShippedText, Path.GetFileName(Shipped));

    /// <summary>Reads limits.</summary>
    /// <param name="yaml">The text.</param>
    /// <param name="fileName">The name for messages.</param>
    /// <exception cref="ServiceLimitsException">Something is wrong in it.</exception>
    public static ServiceLimits Parse(string yaml, string fileName)
    {
        try
        {
            YamlSection file = YamlFile.Read(yaml, fileName);
            var limits = new ServiceLimits(file.Text("source"), SelfTestLimits.Read(file.Section("selfTest")), [.. file.Sections("maintenance").Select(MaintenanceLimit.Read)]);
            file.RefuseUnknown();
            return limits;
        }
        catch (YamlMistakeException mistake)
        {
            throw new ServiceLimitsException(mistake.Message);
        }
    }
}

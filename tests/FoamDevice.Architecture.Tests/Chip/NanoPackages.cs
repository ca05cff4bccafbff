using System.Xml.Linq;
using FoamDevice.Architecture.Tests.Repository;

namespace FoamDevice.Architecture.Tests.Chip;

/// <summary>The nanoFramework packages that were looked into and belong together. Another version means looking again.</summary>
internal static class NanoPackages
{
    /// <summary>Package and version.</summary>
    public static IReadOnlyDictionary<string, string> Pinned { get; } = new Dictionary<string, string>
    {
        ["nanoFramework.CoreLibrary"] = "1.17.11",
        ["nanoFramework.Runtime.Events"] = "1.11.37",
        ["nanoFramework.Runtime.Native"] = "1.7.11",
        ["nanoFramework.System.Device.Gpio"] = "1.1.62",
        ["nanoFramework.System.Device.Pwm"] = "1.1.23",
        ["nanoFramework.System.Device.I2c"] = "1.1.29",
        ["nanoFramework.System.Math"] = "1.5.116",
        ["nanoFramework.System.Text"] = "1.3.42",
        ["nanoFramework.Hardware.Esp32"] = "1.6.40",

        // 3.x has another API and needs a newer firmware image.
        ["nanoFramework.Hardware.Esp32.Rmt"] = "2.0.51",
        ["nanoFramework.System.IO.Ports"] = "1.1.139",
        ["nanoFramework.System.IO.Streams"] = "1.1.96",
        ["nanoFramework.System.IO.FileSystem"] = "1.1.93",
        ["nanoFramework.System.IO.Hashing"] = "1.0.40",
        ["nanoFramework.Iot.Device.ServoMotor"] = "1.2.1016",
        ["nanoFramework.Iot.Device.Bmxx80"] = "1.2.1016",
    };

    /// <summary>What packages.config lists.</summary>
    public static IReadOnlyDictionary<string, string> Listed { get; } = XDocument.Parse(SourceTree.Read(FirmwareSources.FirmwareFolder + "/packages.config"))
        .Root!.Elements("package").ToDictionary(package => package.Attribute("id")!.Value, package => package.Attribute("version")!.Value);
}

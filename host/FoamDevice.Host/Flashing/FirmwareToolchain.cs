namespace FoamDevice.Host;

/// <summary>What the firmware is built with and flashed with: the one table of these names and versions. The documents and packages.config are held against it.</summary>
public static class FirmwareToolchain
{
    /// <summary>nanoFramework's image name for the chip: an ESP32 with PSRAM.</summary>
    public const string Target = "ESP32_PSRAM_REV3";

    /// <summary>The chip that <see cref="Target"/> is for, as nanoff names it.</summary>
    public const string Chip = "ESP32";

    /// <summary>Oldest silicon revision of the chip that <see cref="Target"/> starts on.</summary>
    public const int OldestChipRevision = 3;

    /// <summary>The program that writes the chip's flash, a .NET tool.</summary>
    public const string Flasher = "nanoff";

    /// <summary>The version of nanoff whose sources its commands here were taken from. Version 3 has other commands.</summary>
    public const string FlasherVersion = "2.5.162";

    /// <summary>The nanoFramework runtime that was tried on a chip with these packages; null: none was. Nothing may be guessed here.</summary>
    public static string? TriedRuntimeVersion => null;

    /// <summary>The assembly that the firmware's image has to hold.</summary>
    public const string FirmwareAssembly = "FoamDevice.Firmware";

    /// <summary>The firmware's image, as the build names it.</summary>
    public const string FirmwareImage = FirmwareAssembly + ".bin";

    /// <summary>How a runtime is chosen while <see cref="TriedRuntimeVersion"/> is null.</summary>
    public const string RuntimeAdvice =
        "Choose it with --runtime-version: no runtime has been tried on a chip yet, so none is built in. `nanoff --listtargets --platform esp32` lists those of "
        + Target + "; RMT 2.x needs one from before August 2026. foam holds its native checksums against the firmware image before anything of that is deployed.";

    /// <summary>The packages, to be changed together only.</summary>
    public static IReadOnlyList<NanoPackage> Packages { get; } =
    [
        new("nanoFramework.CoreLibrary", "1.17.11"),
        new("nanoFramework.Runtime.Events", "1.11.37"),
        new("nanoFramework.Runtime.Native", "1.7.11"),
        new("nanoFramework.System.Device.Gpio", "1.1.62"),
        new("nanoFramework.System.Device.Pwm", "1.1.23"),
        new("nanoFramework.System.Math", "1.5.116"),
        new("nanoFramework.System.Text", "1.3.42"),
        new("nanoFramework.Hardware.Esp32", "1.6.40"),

        // 3.x has another API and needs a newer runtime.
        new("nanoFramework.Hardware.Esp32.Rmt", "2.0.51"),
        new("nanoFramework.System.IO.Ports", "1.1.139"),
        new("nanoFramework.System.IO.Streams", "1.1.96"),
        new("nanoFramework.System.IO.FileSystem", "1.1.93"),
        new("nanoFramework.System.IO.Hashing", "1.0.40"),
        new("nanoFramework.Iot.Device.ServoMotor", "1.2.1016"),
        new("nanoFramework.System.Device.I2c", "1.1.29"),
        new("nanoFramework.Iot.Device.Bmxx80", "1.2.1016"),
        new("nanoFramework.System.Device.Model", "1.2.862"),
        new("nanoFramework.Iot.Device.Common.WeatherHelper", "1.2.891"),
        new("nanoFramework.System.Buffers.Binary.BinaryPrimitives", "1.2.862"),
        new("UnitsNet.nanoFramework.Duration", "5.75.0"),
        new("UnitsNet.nanoFramework.ElectricResistance", "5.75.0"),
        new("UnitsNet.nanoFramework.Length", "5.75.0"),
        new("UnitsNet.nanoFramework.Pressure", "5.75.0"),
        new("UnitsNet.nanoFramework.RelativeHumidity", "5.75.0"),
        new("UnitsNet.nanoFramework.Temperature", "5.75.0"),
    ];

    /// <summary>The firmware's version that belongs to this host: both come from one source tree.</summary>
    public static string FirmwareVersion => typeof(FirmwareToolchain).Assembly.GetName().Version!.ToString(3);

    /// <summary>How nanoff is installed.</summary>
    public static string InstallFlasher => $"dotnet tool install -g {Flasher} --version {FlasherVersion}";
}

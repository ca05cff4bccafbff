namespace FoamDevice.Host.Tests;

/// <summary>What nanoff prints, after its sources and the reports of its users; nobody has recorded it with this device.</summary>
internal static class NanoffWords
{
    /// <summary>An ESP32-WROVER-E whose program does not look for PSRAM.</summary>
    public static readonly string[] BlankChip = Chip("ESP32 (ESP32-D0WD-V3 (revision v3.1))", "undetermined");

    /// <summary>An ESP32-WROVER-E with the runtime on it.</summary>
    public static readonly string[] Chip3WithPsram = Chip("ESP32 (ESP32-D0WD-V3 (revision v3.1))", "available");

    /// <summary>A runtime that fits the image of <see cref="ImageBytes.OfFirmware"/>.</summary>
    public static readonly string[] FittingRuntime = Runtime();

    public static string[] Chip(string name, string psram) =>
    [
        ".NET nanoFramework Firmware Flasher v2.5.162+0123456789",
        "Copyright (C) 2019 .NET Foundation and nanoFramework project contributors",
        "",
        "Reading details from chip...OK",
        "",
        "Connected to:",
        name,
        "Features Wi-Fi, BT, Dual Core + LP Core, 240MHz, Vref calibration in eFuse",
        "Flash size 4MB WINBOND_NEX_W25Q32_V from WINBOND (manufacturer 0x239 device 0x16406)",
        $"PSRAM: {psram}",
        "Crystal 40MHz",
        "MAC 00:00:5E:00:53:01",
    ];

    public static string[] Runtime(string target = "ESP32_PSRAM_REV3", string version = "1.16.0.578", uint rmtChecksum = 0x8ADAC728) =>
    [
        "System Information",
        "HAL build info: nanoCLR running @ ESP32 built with ESP-IDF v5.4.1",
        $"  Target:   {target}",
        "  Platform: ESP32",
        "",
        "Firmware build Info:",
        "  Date:        May  9 2026",
        "  Type:        MinSizeRel build, chip rev. >= 3, support for PSRAM",
        $"  CLR Version: {version}",
        "",
        "Native Assemblies:",
        "  mscorlib v100.5.0.19, checksum 0x445C7AF9",
        "  nanoFramework.Runtime.Native v100.0.10.0, checksum 0x0EAE898B",
        FormattableString.Invariant($"  nanoFramework.Hardware.Esp32.Rmt v100.0.5.1, checksum 0x{rmtChecksum:X8}"),
    ];
}

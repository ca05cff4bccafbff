using System.Buffers.Binary;
using System.Text;

namespace FoamDevice.Host.Tests;

/// <summary>A nanoFramework image as a build writes it, as far as foam reads it: headers, names, native checksums, lengths.</summary>
internal static class ImageBytes
{
    private const int HeaderBytes = 124;
    private const ushort SharedMscorlib = 0xFFFF - 0x32D;

    /// <summary>The firmware's image: itself, mscorlib and the pulse hardware's library.</summary>
    public static byte[] OfFirmware(uint rmtChecksum = 0x8ADAC728) => Of(("mscorlib", 0x445C7AF9), ("nanoFramework.Hardware.Esp32.Rmt", rmtChecksum), ("FoamDevice.Firmware", 0));

    /// <summary>An image of assemblies with their native checksums, 0 for none.</summary>
    public static byte[] Of(params (string Name, uint Checksum)[] assemblies) => [.. assemblies.SelectMany(assembly => Assembly(assembly.Name, assembly.Checksum))];

    private static byte[] Assembly(string name, uint checksum)
    {
        // The strings begin with an empty one, as in a real table.
        byte[] strings = [0, .. Encoding.UTF8.GetBytes(name), 0];
        int length = HeaderBytes + strings.Length;
        byte[] bytes = new byte[(length + 3) & ~3];
        "NFMRK1"u8.CopyTo(bytes);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(20), checksum);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(36), name == "mscorlib" ? SharedMscorlib : (ushort)1);
        for (int table = 0; table < 16; table++)
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(40 + (4 * table)), (uint)(table <= 11 ? HeaderBytes : length));

        strings.CopyTo(bytes, HeaderBytes);
        return bytes;
    }
}

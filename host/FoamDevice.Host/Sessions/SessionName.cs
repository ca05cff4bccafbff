using System.Security.Cryptography;

namespace FoamDevice.Host;

/// <summary>Names this process to a device.</summary>
public static class SessionName
{
    /// <summary>A new name: random, so that no two hosts share one, and not 0, which means none.</summary>
    public static uint New() => BitConverter.ToUInt32(RandomNumberGenerator.GetBytes(sizeof(uint))) | 1;
}

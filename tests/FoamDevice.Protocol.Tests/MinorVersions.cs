namespace FoamDevice.Protocol.Tests;

/// <summary>Where bodies of earlier minor versions end: as long as the body that they sent.</summary>
internal static class MinorVersions
{
    private static readonly Dictionary<Type, int> LengthIn10 = new()
    {
        [typeof(Status)] = 63,
        [typeof(Calibration)] = 24,
    };

    /// <summary>Messages that have grown since 1.0.</summary>
    public static IEnumerable<Type> Grown => LengthIn10.Keys;

    /// <summary>How long the body was in 1.0, bytes.</summary>
    public static int LengthBefore(Type type) => LengthIn10[type];

    /// <summary>Whether a body of this length was whole in an earlier minor version.</summary>
    public static bool WasWhole(Type type, int length) => LengthIn10.TryGetValue(type, out int before) && length == before;
}

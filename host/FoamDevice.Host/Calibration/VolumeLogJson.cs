using System.Text.Json;
using System.Text.Json.Serialization;
using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>The log of a volume calibration as JSON, for the session's file and the store.</summary>
internal static class VolumeLogJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        IgnoreReadOnlyProperties = true,
        Converters = { new JsonStringEnumConverter(), new MessageJsonConverter<MachineProfile>(), new MessageJsonConverter<Calibration>() },
    };

    /// <summary>The log as one line.</summary>
    public static string Write(VolumeCalibrationLog log) => JsonSerializer.Serialize(log, Options);

    /// <summary>Reads a log.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static VolumeCalibrationLog Read(string json) => JsonSerializer.Deserialize<VolumeCalibrationLog>(json, Options) ?? throw new JsonException("There is no log.");
}

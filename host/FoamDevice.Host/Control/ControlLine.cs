using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FoamDevice.Host;

/// <summary>One JSON line each way, UTF-8, at most 4,096 bytes.</summary>
internal static class ControlLine
{
    public const int MaxBytes = 4_096;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    /// <summary>Writes a line.</summary>
    public static async Task WriteAsync<T>(Stream stream, T message, CancellationToken cancellation)
    {
        byte[] line = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(message, Options) + "\n");
        await stream.WriteAsync(line, cancellation).ConfigureAwait(false);
    }

    /// <summary>Reads a line.</summary>
    /// <returns>Null when the other side ended early, said too much, or said something else.</returns>
    public static async Task<T?> ReadAsync<T>(Stream stream, CancellationToken cancellation)
        where T : class
    {
        byte[] buffer = new byte[MaxBytes];
        int count = 0;
        while (count < MaxBytes && Array.IndexOf(buffer, (byte)'\n', 0, count) < 0)
        {
            int read = await stream.ReadAsync(buffer.AsMemory(count), cancellation).ConfigureAwait(false);
            if (read == 0)
            {
                break;
            }

            count += read;
        }

        return Parse<T>(buffer.AsSpan(0, Math.Max(0, Array.IndexOf(buffer, (byte)'\n', 0, count))));
    }

    private static T? Parse<T>(ReadOnlySpan<byte> line)
        where T : class
    {
        try
        {
            return line.IsEmpty ? null : JsonSerializer.Deserialize<T>(line, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

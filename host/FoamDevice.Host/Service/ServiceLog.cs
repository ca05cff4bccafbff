using System.Text.Json;

namespace FoamDevice.Host;

/// <summary>
/// The services of all devices in one file, a line of JSON each, only ever added to. It stands beside the run store and is no part of it: services
/// are a few lines a year, and another store (--store) is still for the same machines.
/// </summary>
/// <param name="path">The file; it need not exist yet.</param>
public sealed class ServiceLog(string path)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { IncludeFields = true };

    /// <summary>The user's log: <c>services.jsonl</c> in the data folder.</summary>
    public static string DefaultPath => Path.Combine(StoreLocation.Folder, "services.jsonl");

    /// <summary>The log beside a store.</summary>
    /// <param name="storePath">The store's file.</param>
    public static ServiceLog Beside(string storePath) => new(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(storePath))!, Path.GetFileName(DefaultPath)));

    /// <summary>The last service of a device; null when none was noted.</summary>
    /// <exception cref="ServiceLimitsException">The file can't be read; says which line.</exception>
    public ServiceNote? LastOf(string deviceId) => Read().LastOrDefault(note => note.DeviceId == deviceId);

    /// <summary>Adds a service.</summary>
    /// <exception cref="ServiceLimitsException">The file can't be written.</exception>
    public void Add(ServiceNote note)
    {
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
                Directory.CreateDirectory(folder);

            File.AppendAllText(path, JsonSerializer.Serialize(note, Options) + "\n");
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new ServiceLimitsException($"{path}: the service could not be noted. {cause.Message}");
        }
    }

    private List<ServiceNote> Read()
    {
        try
        {
            return File.Exists(path) ? [.. File.ReadLines(path).Select(Parse)] : [];
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new ServiceLimitsException($"{path}: the services can't be read. {cause.Message}");
        }
    }

    private ServiceNote Parse(string line, int index)
    {
        try
        {
            return JsonSerializer.Deserialize<ServiceNote>(line, Options) is { DeviceId: not null, Counters: not null } note ? note : throw Damaged(index);
        }
        catch (JsonException)
        {
            throw Damaged(index);
        }
    }

    private ServiceLimitsException Damaged(int index) => new($"{path}: line {index + 1}: this is no noted service. Mend or remove the line; the others stay as they are.");
}

using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace FoamDevice.Host;

/// <summary>The file of a volume calibration in progress: one JSON object with format, version, and a checksum of the session in it.</summary>
public static class VolumeSessionFile
{
    private const string Format = "foamdevice-volume-calibration";

    /// <summary>The version that this program writes, and the only one that it reads.</summary>
    private const int FormatVersion = 1;

    /// <summary>Where the session of a device is kept: in the data folder, or beside a store that is elsewhere; one at a time.</summary>
    /// <param name="storePath">The store's file.</param>
    /// <param name="deviceId">The device.</param>
    public static string PathOf(string storePath, string deviceId)
    {
        string store = Path.GetFullPath(storePath);
        string folder = store == Path.GetFullPath(StoreLocation.Default) ? Path.Combine(StoreLocation.Folder, "calibrations") : Path.GetDirectoryName(store)!;
        string name = string.Concat(deviceId.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-' ? letter : '_'));
        return Path.Combine(folder, $"volume-{name}.json");
    }

    /// <summary>Saves a session. The old file is replaced at once or not at all.</summary>
    /// <exception cref="VolumeCalibrationException">It can't be written.</exception>
    public static void Save(string path, VolumeCalibrationSession session)
    {
        string text = VolumeLogJson.Write(session.Log);
        string file = $$"""{"format":"{{Format}}","formatVersion":{{FormatVersion}},"sha256":"{{ChecksumOf(text)}}","session":{{text}}}""";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            Replace(path, file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new VolumeCalibrationException(
                $"The session can't be saved to {path}: {failure.Message.TrimEnd('.')}. Make room or change its permissions; nothing entered is lost while this window is open.",
                failure);
        }
    }

    /// <summary>Reads what was saved.</summary>
    /// <exception cref="VolumeCalibrationException">There is no such file, it is damaged, no session, or from a newer version.</exception>
    public static VolumeCalibrationLog Load(string path)
    {
        string text = ReadText(path);
        try
        {
            using var document = JsonDocument.Parse(text);
            var session = Session(document.RootElement, path).GetRawText();
            return document.RootElement.TryGetProperty("sha256", out var checksum) && checksum.ValueEquals(ChecksumOf(session))
                ? VolumeLogJson.Read(session)
                : throw Damaged(path);
        }
        catch (Exception damage) when (damage is JsonException or InvalidOperationException or FormatException or ArgumentException or OverflowException)
        {
            throw Damaged(path, damage);
        }
    }

    /// <summary>Takes a session away that has come to its end; one that was never saved is no failure.</summary>
    /// <exception cref="VolumeCalibrationException">It can't be taken away.</exception>
    public static void Delete(string path)
    {
        try
        {
            if (File.Exists(path))
                File.Delete(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new VolumeCalibrationException($"The session {path} is finished and can't be taken away: {failure.Message.TrimEnd('.')}. Delete it by hand.", failure);
        }
    }

    private static string ReadText(string path)
    {
        if (!File.Exists(path))
            throw new VolumeCalibrationException($"There is no session to resume at {path}. Begin one with `foam calibrate volume`.");

        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new VolumeCalibrationException($"The session {path} can't be read: {failure.Message.TrimEnd('.')}. Change its permissions, or name another file.", failure);
        }
    }

    private static JsonElement Session(JsonElement root, string path)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("format", out var format) || !format.ValueEquals(Format))
            throw new VolumeCalibrationException($"{path} is no volume calibration session: it is another program's file. Name another one.");

        int version = root.TryGetProperty("formatVersion", out var number) && number.TryGetInt32(out int read) ? read : 0;
        if (version > FormatVersion)
            throw new VolumeCalibrationException($"The session {path} is of version {version}, and this program knows versions up to {FormatVersion}. Update this program.");

        return version == FormatVersion && root.TryGetProperty("session", out var session) ? session : throw Damaged(path);
    }

    // The new text is on the disk before it takes the old one's name: a power cut leaves the one or the other.
    private static void Replace(string path, string text)
    {
        string fresh = path + ".new";
        using (var stream = new FileStream(fresh, FileMode.Create, FileAccess.Write))
        {
            stream.Write(Encoding.UTF8.GetBytes(text));
            stream.Flush(flushToDisk: true);
        }

        File.Move(fresh, path, overwrite: true);
    }

    private static string ChecksumOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static VolumeCalibrationException Damaged(string path, Exception? cause = null)
    {
        string message = $"The session {path} is damaged or was changed by hand: its checksum does not agree. Go on from a copy of it, or begin a new session.";
        return cause is null ? new VolumeCalibrationException(message) : new VolumeCalibrationException(message, cause);
    }
}

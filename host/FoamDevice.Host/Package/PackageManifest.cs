using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FoamDevice.Host;

/// <summary>What a package holds: every file with length and hash, the record, and a hash over all of it.</summary>
public sealed class PackageManifest
{
    /// <summary>The manifest's own file name.</summary>
    public const string FileName = "manifest.json";

    private const string Format = "foamdevice-package";
    private const int FormatVersion = 1;

    private PackageManifest(string recordId, string recordKey, bool isSimulated, string hash, string text)
    {
        RecordId = recordId;
        RecordKey = recordKey;
        IsSimulated = isSimulated;
        Hash = hash;
        Text = text;
    }

    /// <summary>The record's id.</summary>
    public string RecordId { get; }

    /// <summary>The record among those of all benches.</summary>
    public string RecordKey { get; }

    /// <summary>The device was a simulated one.</summary>
    public bool IsSimulated { get; }

    /// <summary>The package's hash: SHA-256 of the manifest without this member.</summary>
    public string Hash { get; }

    /// <summary>The canonical text.</summary>
    public string Text { get; }

    /// <summary>Makes the manifest of a record's files.</summary>
    public static PackageManifest Of(RecordHeader header, IReadOnlyList<PackageFile> files)
    {
        var content = new JsonObject
        {
            ["files"] = new JsonArray([.. files.OrderBy(file => file.Name, StringComparer.Ordinal).Select(Facts)]),
            ["format"] = Format,
            ["formatVersion"] = (long)FormatVersion,
            ["recordId"] = header.Id,
            ["recordKey"] = header.Key,
            ["simulated"] = header.IsSimulated,
        };
        string hash = LogEntry.HashOf(CanonicalJson.Of(content));
        content["hash"] = hash;
        return new PackageManifest(header.Id, header.Key, header.IsSimulated, hash, CanonicalJson.Of(content));
    }

    /// <summary>Reads a manifest and holds the files against it.</summary>
    /// <exception cref="PackageException">Something is not as it was written.</exception>
    public static PackageManifest Check(IReadOnlyList<PackageFile> files)
    {
        try
        {
            return Checked(files);
        }
        catch (Exception flaw) when (flaw is InvalidOperationException or FormatException or OverflowException or NullReferenceException)
        {
            throw new PackageException($"{FileName} was changed: {flaw.Message}", flaw);
        }
    }

    private static PackageManifest Checked(IReadOnlyList<PackageFile> files)
    {
        var file = files.FirstOrDefault(file => file.Name == FileName) ?? throw new PackageException($"It holds no {FileName}: it is no package of a record.");
        var content = Read(file);
        string hash = TextOf(content, "hash");
        content.Remove("hash");
        if (LogEntry.HashOf(CanonicalJson.Of(content)) != hash)
            throw new PackageException($"{FileName} was changed: it does not have the hash that it names.");

        CheckFormat(content);
        CheckFiles(content, [.. files.Where(other => other.Name != FileName)]);
        return new PackageManifest(TextOf(content, "recordId"), TextOf(content, "recordKey"), content["simulated"]?.GetValue<bool>() ?? false, hash, Encoding.UTF8.GetString(file.Content));
    }

    private static JsonObject Facts(PackageFile file) => new()
    {
        ["bytes"] = (long)file.Content.Length,
        ["name"] = file.Name,
        ["sha256"] = HashOf(file),
    };

    private static string HashOf(PackageFile file) => Convert.ToHexStringLower(SHA256.HashData(file.Content));

    private static JsonObject Read(PackageFile file)
    {
        try
        {
            string text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file.Content);
            var content = CanonicalJson.Parse(text)?.AsObject() ?? throw new PackageException($"{FileName} was changed: it holds no object.");
            return CanonicalJson.Of(content) == text ? content : throw new PackageException($"{FileName} was changed: it is not in canonical form.");
        }
        catch (Exception flaw) when (flaw is JsonException or ArgumentException or InvalidOperationException)
        {
            throw new PackageException($"{FileName} was changed: {flaw.Message}", flaw);
        }
    }

    private static void CheckFormat(JsonObject content)
    {
        if (TextOf(content, "format") != Format)
            throw new PackageException($"It is no package of this project's, but a '{TextOf(content, "format")}'.");

        if (content["formatVersion"]?.GetValue<long>() is not FormatVersion)
            throw new PackageException($"It is of a newer format version ({content["formatVersion"]}), and this program knows {FormatVersion}. Update this program.");
    }

    private static void CheckFiles(JsonObject content, IReadOnlyList<PackageFile> files)
    {
        List<string> named = [];
        foreach (var facts in content["files"]?.AsArray() ?? [])
        {
            string name = TextOf(facts!.AsObject(), "name");
            var file = files.FirstOrDefault(file => file.Name == name) ?? throw new PackageException($"{name} is missing.");
            if (HashOf(file) != TextOf(facts!.AsObject(), "sha256") || file.Content.Length != facts!["bytes"]?.GetValue<long>())
                throw new PackageException($"{name} was changed: it does not have the hash that {FileName} names.");

            named.Add(name);
        }

        if (files.FirstOrDefault(file => !named.Contains(file.Name)) is { } other)
            throw new PackageException($"{other.Name} was put in: {FileName} does not name it.");

        // Programs that unpack a zip file differ in which of two they take.
        if (files.GroupBy(file => file.Name, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new PackageException($"{twice.Key} stands in it twice.");
    }

    private static string TextOf(JsonObject content, string name) =>
        content[name] is JsonValue value && value.TryGetValue(out string? text) ? text : throw new PackageException($"{FileName} was changed: it has no '{name}'.");
}

namespace FoamDevice.Host;

/// <summary>The methods that can be run by name: the shipped ones and those of the user's folder.</summary>
public sealed class MethodCatalog
{
    private const string ShippedFolder = "methods";

    private readonly SortedDictionary<string, Method> _methods = new(StringComparer.Ordinal);
    private readonly List<MethodException> _mistakes = [];

    private MethodCatalog()
    {
    }

    /// <summary>Every method that could be read, in order of the ids.</summary>
    public IReadOnlyList<Method> All => [.. _methods.Values];

    /// <summary>What is wrong with files of the user's folder: one bad file doesn't hide the other methods.</summary>
    public IReadOnlyList<MethodException> Mistakes => _mistakes;

    /// <summary>Reads the shipped methods, and every <c>.yaml</c> file of a folder.</summary>
    /// <param name="userFolder">The user's folder; null, or one that does not exist, for none.</param>
    public static MethodCatalog Load(string? userFolder)
    {
        var catalog = new MethodCatalog();
        foreach (string name in ShippedFiles.Below(ShippedFolder))
            catalog.Add(MethodFile.ParseAll(ShippedFiles.Read(name), Path.GetFileName(name)));

        if (userFolder is not null && Directory.Exists(userFolder))
            catalog.AddFolder(userFolder);

        return catalog;
    }

    /// <summary>The method with an id, or in a file.</summary>
    /// <param name="idOrPath">An id, or the path of a <c>.yaml</c> file.</param>
    /// <exception cref="MethodException">There is none, or the file is wrong.</exception>
    public Method Find(string idOrPath)
    {
        if (_methods.TryGetValue(idOrPath, out var method))
            return method;

        return LooksLikePath(idOrPath) ? MethodFile.Parse(ReadFile(idOrPath), idOrPath) : throw Unknown(idOrPath);
    }

    private static bool LooksLikePath(string name) =>
        name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)
        || name.Contains('/') || name.Contains('\\');

    private static string ReadFile(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception mistake) when (mistake is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new MethodException($"{path}: there is no such file. Check the path, or run `foam methods list` for the methods known by name.");
        }
        catch (Exception mistake) when (mistake is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new MethodException($"{path}: the file can't be read: {mistake.Message.TrimEnd('.')}. Check its path and permissions.");
        }
    }

    private void AddFolder(string folder)
    {
        foreach (string path in Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
        {
            try
            {
                Add(MethodFile.ParseAll(ReadFile(path), path));
            }
            catch (MethodException mistake)
            {
                _mistakes.Add(mistake);
            }
        }
    }

    private void Add(IReadOnlyList<Method> methods)
    {
        foreach (var method in methods)
        {
            if (_methods.TryGetValue(method.Id, out var other))
                throw new MethodException(
                    $"{method.FileName}(1): id: '{method.Id}' is the id of a method in {other.FileName} already. "
                    + "Write another id, so that a record names one method only.");
        }

        foreach (var method in methods)
            _methods.Add(method.Id, method);
    }

    private MethodException Unknown(string id)
    {
        string[] members = [.. _methods.Keys.Where(key => key.StartsWith(id + "-", StringComparison.Ordinal) && double.TryParse(key[(id.Length + 1)..], out _))];
        string near = members.Length > 1
            ? $"It is a sweep; name one of {string.Join(", ", members)}."
            : NearMatches.Suggest(id, _methods.Keys) is { Length: > 0 } hint ? $"Did you mean {hint}?" : "";
        string broken = _mistakes.Count == 0 ? "" : $" A file that could not be read may hold it: {_mistakes[0].Message}";
        return new MethodException($"There is no method '{id}'. {near}{(near.Length == 0 ? "" : " ")}Run `foam methods list` to see all, or give the path of a .yaml file.{broken}");
    }
}

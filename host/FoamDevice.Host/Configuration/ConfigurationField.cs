namespace FoamDevice.Host;

/// <summary>One thing that can be configured.</summary>
/// <param name="Name">Its name in the file and for <c>foam config set</c>.</param>
/// <param name="Title">What it is, for people.</param>
/// <param name="Variable">Its environment variable.</param>
/// <param name="Option">The option of a command that wins over it; empty where there is none.</param>
/// <param name="Kind">What it takes.</param>
public sealed record ConfigurationField(string Name, string Title, string Variable, string Option, ConfigurationKind Kind)
{
    /// <summary>The languages of reports.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["en", "fa"];

    /// <summary>The data folder. The file lies in it, so it can't be named there.</summary>
    public static ConfigurationField DataFolder { get; } = new("dataFolder", "Folder of the bench's own data", StoreLocation.FolderVariable, "", ConfigurationKind.Folder);

    /// <summary>The run store.</summary>
    public static ConfigurationField Store { get; } = new("store", "Run store of this bench", "FOAMDEVICE_STORE", "--store", ConfigurationKind.Store);

    /// <summary>The laboratory's run store.</summary>
    public static ConfigurationField Laboratory { get; } = new("laboratory", "Run store of the laboratory, for foam sync", "FOAMDEVICE_LABORATORY", "--to", ConfigurationKind.Server);

    /// <summary>Who runs methods here.</summary>
    public static ConfigurationField Operators { get; } = new("operators", "Operators of this bench", "FOAMDEVICE_OPERATORS", "", ConfigurationKind.Names);

    /// <summary>The language of reports.</summary>
    public static ConfigurationField Language { get; } = new("language", "Language of reports", "FOAMDEVICE_LANGUAGE", "--language", ConfigurationKind.Word);

    /// <summary>The method of a run that names none.</summary>
    public static ConfigurationField Method { get; } = new("method", "Method of a run that names none", "FOAMDEVICE_METHOD", "", ConfigurationKind.Text);

    /// <summary>The port of a command that names none.</summary>
    public static ConfigurationField Port { get; } = new("port", "Serial port of a command that names none", "FOAMDEVICE_PORT", "--port", ConfigurationKind.Text);

    /// <summary>All fields, in the order in which they are shown.</summary>
    public static IReadOnlyList<ConfigurationField> All { get; } = [DataFolder, Store, Laboratory, Operators, Language, Method, Port];

    /// <summary>The fields that can stand in the file.</summary>
    public static IReadOnlyList<ConfigurationField> OfFile { get; } = [.. All.Where(field => field != DataFolder)];

    /// <summary>Finds a field by its name.</summary>
    /// <exception cref="ConfigurationException">There is none of that name.</exception>
    public static ConfigurationField Find(string name) => All.FirstOrDefault(field => field.Name == name) ?? throw new ConfigurationException(
        $"There is nothing called '{name}' to configure. "
        + (NearMatches.Suggest(name, All.Select(known => known.Name)) is { Length: > 0 } hint ? $"Did you mean {hint}?" : $"Known: {string.Join(", ", All.Select(known => known.Name))}."));

    /// <summary>What a value must look like, for people.</summary>
    public string Expected => Kind switch
    {
        ConfigurationKind.Folder => "a folder",
        ConfigurationKind.Store => "a file, or postgres://USER@HOST:PORT/DATABASE",
        ConfigurationKind.Server => "postgres://USER@HOST:PORT/DATABASE",
        ConfigurationKind.Names => "names, separated by commas, each once",
        ConfigurationKind.Word => string.Join(" or ", Languages),
        _ => "a line of text",
    };

    /// <summary>Whether a value can be taken. It is not repeated in messages: it may hold a password.</summary>
    public bool Takes(string text) => text.Trim().Length > 0 && !text.Any(char.IsControl) && Kind switch
    {
        ConfigurationKind.Store => AddressOf(text) is not null,
        ConfigurationKind.Server => AddressOf(text) is { Engine: StoreEngine.Postgres },
        ConfigurationKind.Names => NamesIn(text) is { Count: > 0 } names && names.Distinct(StringComparer.OrdinalIgnoreCase).Count() == names.Count,
        ConfigurationKind.Word => Languages.Contains(text),
        _ => true,
    };

    /// <summary>A value as it may be shown: an address without its password.</summary>
    public string Show(string text) => Kind is ConfigurationKind.Store or ConfigurationKind.Server ? AddressOf(text)?.Name ?? "(no address)" : text;

    /// <summary>Whether a value holds a password.</summary>
    internal bool IsSecret(string text) => Kind is ConfigurationKind.Store or ConfigurationKind.Server && AddressOf(text) is { HasPassword: true };

    internal static IReadOnlyList<string> NamesIn(string text) => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static StoreAddress? AddressOf(string text)
    {
        try
        {
            return StoreAddress.Parse(text);
        }
        catch (StoreException)
        {
            return null;
        }
    }
}

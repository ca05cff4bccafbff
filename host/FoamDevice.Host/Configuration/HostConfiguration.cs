using System.Collections.Immutable;

namespace FoamDevice.Host;

/// <summary>What a bench is configured to: from the file in its data folder, the environment, and the options of a command, in that order. It never changes.</summary>
/// <remarks>It holds passwords that stand in addresses. <see cref="Values"/> shows none.</remarks>
public sealed class HostConfiguration
{
    /// <summary>The file in the data folder.</summary>
    public const string FileName = "config.yaml";

    private readonly ImmutableDictionary<ConfigurationField, ConfiguredValue> _values;

    private HostConfiguration(ImmutableDictionary<ConfigurationField, ConfiguredValue> values) => _values = values;

    /// <summary>All values, each with where it comes from.</summary>
    public IReadOnlyList<ConfiguredValue> Values => [.. ConfigurationField.All.Select(known => _values[known])];

    /// <summary>The bench's data folder.</summary>
    public string DataFolder => _values[ConfigurationField.DataFolder].Text!;

    /// <summary>The file; it need not be there.</summary>
    public string FilePath => Path.Combine(DataFolder, FileName);

    /// <summary>The run store: a file, or <c>postgres://</c>. May hold a password.</summary>
    public string Store => _values[ConfigurationField.Store].Text!;

    /// <summary>The file that this bench records into: the store, or <c>runs.db</c> in the data folder when the store is a server.</summary>
    /// <exception cref="StoreException">The store's address can't be understood.</exception>
    public string BenchFile => StoreAddress.Parse(Store).Engine == StoreEngine.Sqlite ? Store : Path.Combine(DataFolder, StoreLocation.FileName);

    /// <summary>The server that this bench's entries are copied to: the laboratory's, or the store when that is a server; null without either. May hold a password.</summary>
    /// <exception cref="StoreException">The store's address can't be understood.</exception>
    public string? Server => _values[ConfigurationField.Laboratory].Text ?? (StoreAddress.Parse(Store).Engine == StoreEngine.Postgres ? Store : null);

    /// <summary>Who runs methods here; empty when nobody is named.</summary>
    public IReadOnlyList<string> Operators => ConfigurationField.NamesIn(_values[ConfigurationField.Operators].Text ?? "");

    /// <summary>The language of reports: one of <see cref="ConfigurationField.Languages"/>.</summary>
    public string Language => _values[ConfigurationField.Language].Text!;

    /// <summary>The method of a run that names none; null for none.</summary>
    public string? Method => _values[ConfigurationField.Method].Text;

    /// <summary>The port of a command that names none; null for none.</summary>
    public string? Port => _values[ConfigurationField.Port].Text;

    /// <summary>Reads file and environment.</summary>
    /// <exception cref="ConfigurationException">The file or a variable holds what can't be taken.</exception>
    public static HostConfiguration Load() => Load(StoreLocation.Folder, Environment.GetEnvironmentVariable);

    /// <summary>Reads file and environment.</summary>
    /// <param name="dataFolder">The data folder.</param>
    /// <param name="variable">The environment.</param>
    /// <exception cref="ConfigurationException">The file or a variable holds what can't be taken.</exception>
    public static HostConfiguration Load(string dataFolder, Func<string, string?> variable)
    {
        var file = ConfigurationFile.Read(Path.Combine(dataFolder, FileName));
        var values = ConfigurationField.OfFile.ToImmutableDictionary(field => field, field => Value(field, dataFolder, file, variable));
        return new HostConfiguration(values.Add(ConfigurationField.DataFolder, DataFolderOf(dataFolder, variable)));
    }

    /// <summary>The same with the option of a command.</summary>
    /// <param name="field">What is chosen.</param>
    /// <param name="text">The option's value; null when it is not given.</param>
    /// <exception cref="ConfigurationException">The value can't be taken.</exception>
    public HostConfiguration With(ConfigurationField field, string? text)
    {
        if (text is null)
            return this;

        Check(field, text, field.Option);
        return new HostConfiguration(_values.SetItem(field, new ConfiguredValue(field, text, ConfigurationSource.Option, field.Option)));
    }

    /// <summary>Where a value comes from.</summary>
    public ConfigurationSource SourceOf(ConfigurationField field) => _values[field].Source;

    private static ConfiguredValue DataFolderOf(string folder, Func<string, string?> variable)
    {
        var field = ConfigurationField.DataFolder;
        bool isNamed = !string.IsNullOrWhiteSpace(variable(field.Variable));
        return new ConfiguredValue(field, folder, isNamed ? ConfigurationSource.Environment : ConfigurationSource.Default, isNamed ? field.Variable : "");
    }

    private static ConfiguredValue Value(ConfigurationField field, string dataFolder, IReadOnlyDictionary<ConfigurationField, string> file, Func<string, string?> variable)
    {
        if (variable(field.Variable) is { } named && named.Trim().Length > 0)
        {
            Check(field, named, $"The environment variable {field.Variable}");
            return new ConfiguredValue(field, named.Trim(), ConfigurationSource.Environment, field.Variable);
        }

        return file.TryGetValue(field, out string? written)
            ? new ConfiguredValue(field, field == ConfigurationField.Store ? InFolder(written, dataFolder) : written, ConfigurationSource.File, Path.Combine(dataFolder, FileName))
            : new ConfiguredValue(field, DefaultOf(field, dataFolder), ConfigurationSource.Default, "");
    }

    private static string? DefaultOf(ConfigurationField field, string dataFolder) =>
        field == ConfigurationField.Store ? Path.Combine(dataFolder, StoreLocation.FileName)
        : field == ConfigurationField.Language ? ConfigurationField.Languages[0]
        : null;

    // A path in the file is meant from the file; the shell's short form of the home folder is not known to anybody below it.
    private static string InFolder(string store, string dataFolder)
    {
        if (StoreAddress.Parse(store).Engine == StoreEngine.Postgres)
            return store;

        return store.StartsWith("~/", StringComparison.Ordinal)
            ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), store[2..])
            : Path.Combine(dataFolder, store);
    }

    private static void Check(ConfigurationField field, string text, string place)
    {
        if (!field.Takes(text))
            throw new ConfigurationException($"{place}: the value can't be taken. Write {field.Expected}.");
    }
}

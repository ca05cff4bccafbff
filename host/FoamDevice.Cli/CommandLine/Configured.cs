using FoamDevice.Host;

namespace FoamDevice.Cli.CommandLine;

/// <summary>What the operator chose, or else what is configured.</summary>
/// <remarks>The configuration is read only where an option is missing: a mistake in a file must not keep <c>foam abort --port</c> from its work.</remarks>
internal static class Configured
{
    /// <summary>File and environment.</summary>
    public static HostConfiguration All => HostConfiguration.Load();

    /// <summary>The run store to be read or added to.</summary>
    /// <param name="option">What was given with <c>--store</c>; null for nothing.</param>
    public static string Store(string? option) => option ?? All.Store;

    /// <summary>The language of reports.</summary>
    public static ReportLanguage Language => Enum.Parse<ReportLanguage>(All.Language, ignoreCase: true);

    /// <summary>Opens the run store for reading.</summary>
    /// <param name="option">What was given with <c>--store</c>; null for nothing.</param>
    /// <returns>Null when nobody named one, and the usual file does not exist yet: that is an empty list, not an error.</returns>
    public static RunStore? OpenForReading(string? option)
    {
        if (option is not null)
            return RunStore.OpenForReading(option);

        HostConfiguration all = All;
        return all.SourceOf(ConfigurationField.Store) == ConfigurationSource.Default && !File.Exists(all.Store) ? null : RunStore.OpenForReading(all.Store);
    }

    /// <summary>The serial port; null for none.</summary>
    /// <param name="option">What was given with <c>--port</c>; null for nothing.</param>
    /// <param name="isSimulated">No port is wanted.</param>
    public static string? Port(string? option, bool isSimulated) => option ?? (isSimulated ? null : All.Port);

    /// <summary>The method of a run.</summary>
    /// <param name="argument">What was named; null for nothing.</param>
    /// <exception cref="BadInputException">None is named or configured.</exception>
    public static string Method(string? argument) => argument ?? All.Method ?? throw new BadInputException(
        "Name a method: `foam methods list` shows them. `foam config set method=ID` saves you the name from then on.");

    /// <summary>Who runs a method.</summary>
    /// <param name="name">What was given with <c>--operator</c>; empty for nobody.</param>
    /// <exception cref="BadInputException">Operators are configured, and this is none of them.</exception>
    public static string Operator(string name)
    {
        IReadOnlyList<string> known = All.Operators;
        if (name.Length == 0 || known.Count == 0 || known.Contains(name))
            return name;

        string near = NearMatches.Suggest(name, known);
        throw new BadInputException(
            $"--operator {name}: this bench has no such operator. {(near.Length > 0 ? $"Did you mean {near}?" : $"It has {string.Join(", ", known)}.")} "
            + "`foam config set operators=...` names others.");
    }
}

using System.CommandLine;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Host;

namespace FoamDevice.Cli.Commands;

/// <summary>What is said of a run beforehand: from a file, and field by field.</summary>
internal sealed class RunContextOptions
{
    private readonly Option<string?> _file = new("--context")
    {
        Description = "YAML file with what is known of sample, liquid, gas, syringes and stopcock, for the record.",
        HelpName = "FILE",
    };

    private readonly Option<string[]> _values = new("--set")
    {
        Description = $"One of it, over the file; may be repeated. Fields: {string.Join(", ", RunContextField.All.Select(field => field.Id))}.",
        HelpName = "FIELD=VALUE",
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_file);
        command.Add(_values);
    }

    /// <summary>What was given.</summary>
    /// <exception cref="BadInputException">The file can't be read, or a field is given twice.</exception>
    /// <exception cref="ContextException">A field is not known, or a value is none for its field.</exception>
    public RunContext Read(ParseResult parsed)
    {
        RunContext context = parsed.GetValue(_file) is { } file ? ContextFile.Parse(Text(file), file) : RunContext.Empty;
        var seen = new HashSet<string>();
        foreach (string given in parsed.GetValue(_values) ?? [])
        {
            (string field, string value) = FieldValue.Read(given);
            if (!seen.Add(field))
                throw new BadInputException($"--set {field} is given twice. Give it once.");

            context = context.With(field, value);
        }

        return context;
    }

    private static string Text(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new BadInputException($"--context {file}: the file can't be read. {trouble.Message}");
        }
    }
}

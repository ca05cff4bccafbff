using System.CommandLine;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Reports;
using FoamDevice.Cli.Terminals;
using FoamDevice.Host;

namespace FoamDevice.Cli.Commands;

/// <summary><c>foam config</c>: what this bench is configured to, and where each value comes from.</summary>
internal static class ConfigCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        return new TaughtCommand(
            "config",
            "Shows and sets what this bench is configured to. A file in the data folder comes first, the environment over it, options of a command over both.",
            new HelpExample("foam config show", "Every value, and where it comes from. A password is never shown."),
            new HelpExample("foam config set store=postgres://foam@lab-server/foam", "Runs are recorded here first, and copied to the laboratory's server as they go."),
            new HelpExample("foam config set operators=Ada,Grace method=tessari-air", "Several at once. NAME= takes a value out."))
        {
            Show(terminal),
            Set(terminal),
        };
    }

    private static Command Show(Terminal terminal)
    {
        Option<bool> json = CommonOptions.Json();
        var command = new TaughtCommand("show", "Shows every value, and where it comes from.") { json };
        command.SetAction(parsed =>
        {
            HostConfiguration all = Configured.All;
            if (parsed.GetValue(json))
                JsonText.Write(terminal.Output, all.Values.Select(value => new { value.Field.Name, Value = value.Shown, value.Source, value.Place, value.Field.Variable }));
            else
                WriteTable(terminal.Output, all);
        });
        return command;
    }

    private static Command Set(Terminal terminal)
    {
        var settings = new Argument<string[]>("setting")
        {
            Description = $"NAME=VALUE; NAME= takes the value out. Names: {string.Join(", ", ConfigurationField.OfFile.Select(field => field.Name))}.",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new TaughtCommand(
            "set",
            "Writes values into the configuration's file; all else in it stays, comments too.",
            new HelpExample("foam config set laboratory=postgres://foam@lab-server/foam", "Where foam sync copies to. The password belongs into PGPASSWORD or a pgpass file."))
        {
            settings,
        };
        command.SetAction(parsed =>
        {
            // All are understood before the first is written.
            var understood = parsed.GetRequiredValue(settings).Select(Understand).ToList();
            string path = Path.Combine(StoreLocation.Folder, HostConfiguration.FileName);
            foreach ((ConfigurationField field, string? value) in understood)
                Write(terminal.Output, path, field, value);
        });
        return command;
    }

    private static void WriteTable(TextWriter output, HostConfiguration all)
    {
        var table = new TextTable("NAME", "VALUE", "FROM");
        foreach (ConfiguredValue value in all.Values)
            table.Add(value.Field.Name, value.Shown ?? "-", value.Source == ConfigurationSource.Default ? "default" : value.Place);

        table.Write(output);
        output.WriteLine();
        output.WriteLine(File.Exists(all.FilePath) ? $"File: {all.FilePath}" : $"There is no file {all.FilePath} yet; foam config set makes it.");
    }

    private static (ConfigurationField Field, string? Value) Understand(string setting)
    {
        int sign = setting.IndexOf('=');
        if (sign < 1)
            throw new BadInputException("Write NAME=VALUE, such as operators=Ada,Grace. `foam config show` lists the names.");

        ConfigurationField field = ConfigurationField.Find(setting[..sign]);
        if (!ConfigurationField.OfFile.Contains(field))
            throw new BadInputException($"{field.Name} can't be set in the file: that lies there. Set the environment variable {field.Variable}.");

        string value = setting[(sign + 1)..].Trim();
        if (value.Length > 0 && !field.Takes(value))
            throw new BadInputException($"{field.Name}: the value can't be taken. Write {field.Expected}.");

        return (field, value.Length == 0 ? null : Normal(field, value));
    }

    private static string Normal(ConfigurationField field, string value) =>
        field.Kind == ConfigurationKind.Names ? string.Join(",", value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) : value;

    private static void Write(TextWriter output, string path, ConfigurationField field, string? value)
    {
        IReadOnlyList<string> lost = ConfigurationFile.Write(path, field, value);
        output.WriteLine(value is null ? $"{field.Name} is taken out of {path}." : $"{field.Name} is {field.Show(value)} in {path}.");
        foreach (string comment in lost)
            output.WriteLine($"A comment stood inside of the old value and is gone: {comment}");

        if (Environment.GetEnvironmentVariable(field.Variable) is { Length: > 0 })
            output.WriteLine($"The environment variable {field.Variable} is set here, and wins over the file.");
    }
}

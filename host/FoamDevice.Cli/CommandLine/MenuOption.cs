using System.CommandLine;
using FoamDevice.Cli.Reports;

namespace FoamDevice.Cli.CommandLine;

/// <summary>An option that takes things from a menu, several times if wanted; <c>list</c> shows the menu instead of carrying the command out.</summary>
internal sealed class MenuOption : Option<string[]>
{
    private const string ListWord = "list";
    private readonly string _header;
    private readonly Func<IEnumerable<(string Name, string Description)>> _offered;

    /// <summary>Makes it.</summary>
    /// <param name="name">As it is typed.</param>
    /// <param name="header">What one thing of the menu is called, in capitals.</param>
    /// <param name="offered">The menu.</param>
    public MenuOption(string name, string header, Func<IEnumerable<(string Name, string Description)>> offered)
        : base(name)
    {
        _header = header;
        _offered = offered;
    }

    /// <summary>The menu that a command line asks to see; null when it asks for none.</summary>
    public static MenuOption? AskedFor(ParseResult parsed)
    {
        return parsed.CommandResult.Command.Options.OfType<MenuOption>()
            .FirstOrDefault(option => parsed.GetResult(option) is { } result && result.Tokens.Any(token => token.Value == ListWord));
    }

    /// <summary>Prints the menu.</summary>
    public void WriteMenu(TextWriter output)
    {
        var table = new TextTable(_header, "WHAT IT IS");
        foreach ((string name, string description) in _offered())
            table.Add(name, description);

        table.Write(output);
    }
}

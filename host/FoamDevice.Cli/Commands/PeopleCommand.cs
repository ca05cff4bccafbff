using System.CommandLine;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Reports;
using FoamDevice.Cli.Serving;
using FoamDevice.Cli.Terminals;
using FoamDevice.Host;
using FoamDevice.Web.People;

namespace FoamDevice.Cli.Commands;

/// <summary><c>foam people</c>: who may sign in at the bench page.</summary>
internal static class PeopleCommand
{
    private const string OpenBench = "Nobody is on file: whoever is at this computer may do everything at the bench page, and records don't tell people apart.";

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        return new TaughtCommand(
            "people",
            "Shows and sets who may sign in at the bench page. With nobody on file, whoever is at this computer may do everything there. "
                + "A viewer watches, a technician makes foam, an engineer serves the machine, too. Changes go into the store's log.",
            new HelpExample("foam people list", "Everybody on file, with the role."),
            new HelpExample("foam people add Ada --role engineer", "The first one has to be an engineer. Asks for a PIN, which is kept as a hash only."),
            new HelpExample("foam people pin Ada", "Another PIN; signs Ada out everywhere."))
        {
            List(terminal),
            Add(terminal),
            Remove(terminal),
            ChangePin(terminal),
            PeopleLogCommand.Create(terminal),
        };
    }

    private static Command List(Terminal terminal)
    {
        Option<bool> json = CommonOptions.Json();
        var command = new TaughtCommand("list", "Shows everybody on file.", new HelpExample("foam people list --json", "For scripts.")) { json };
        command.SetAction(parsed => Show(Book().All, parsed.GetValue(json), terminal.Output));
        return command;
    }

    private static Command Add(Terminal terminal)
    {
        Argument<string> name = Name();
        var role = new Option<DeskRole>("--role")
        {
            Description = "viewer, technician or engineer.",
            HelpName = "ROLE",
            DefaultValueFactory = _ => DeskRole.Technician,
            CustomParser = OptionValues.Word<DeskRole>("--role"),
        };
        var command = new TaughtCommand(
            "add",
            $"Puts a person on file, and asks for a PIN. In a script the PIN is taken from the environment variable {PinEntry.Variable}.",
            new HelpExample("foam people add Grace", "A technician."))
        {
            name,
            role,
        };
        var change = new PeopleChangeOptions();
        change.AddTo(command);
        command.SetAction(parsed =>
        {
            PeopleNote note = change.Read(parsed, terminal);
            PeopleBook book = Book();
            string person = PeopleFile.CheckedName(parsed.GetRequiredValue(name));
            book.Add(person, parsed.GetValue(role), PinEntry.Of(person, terminal));
            terminal.Output.WriteLine($"{person} is on file as {PeopleFile.Word(parsed.GetValue(role))}. From now on everybody signs in at the bench page.");
            return (int)note.Write(PeopleChange.PutOnFile(person, parsed.GetValue(role)));
        });
        return command;
    }

    private static Command Remove(Terminal terminal)
    {
        Argument<string> name = Name();
        var command = new TaughtCommand(
            "remove",
            "Takes a person off file. Records keep the name.",
            new HelpExample("foam people remove Grace", "Grace can't sign in any more."))
        {
            name,
        };
        var change = new PeopleChangeOptions();
        change.AddTo(command);
        command.SetAction(parsed =>
        {
            PeopleNote note = change.Read(parsed, terminal);
            PeopleBook book = Book();
            string person = Named(book, parsed.GetRequiredValue(name));
            book.Remove(person);
            terminal.Output.WriteLine($"{person} is off file.");
            if (book.IsOpen)
                terminal.Output.WriteLine(OpenBench);

            return (int)note.Write(PeopleChange.TakenOff(person));
        });
        return command;
    }

    private static Command ChangePin(Terminal terminal)
    {
        Argument<string> name = Name();
        var command = new TaughtCommand(
            "pin",
            "Gives a person another PIN, and signs the person out everywhere.",
            new HelpExample("foam people pin Ada", "Asks for it twice."))
        {
            name,
        };
        var change = new PeopleChangeOptions();
        change.AddTo(command);
        command.SetAction(parsed =>
        {
            PeopleNote note = change.Read(parsed, terminal);
            PeopleBook book = Book();
            string person = Named(book, parsed.GetRequiredValue(name));
            book.SetPin(person, PinEntry.Of(person, terminal));
            terminal.Output.WriteLine($"{person} has another PIN.");
            return (int)note.Write(PeopleChange.GivenPin(person));
        });
        return command;
    }

    private static Argument<string> Name() => new("name") { Description = "The person's name, as records will have it." };

    // As it stands on file: what was typed may have other capitals.
    private static string Named(PeopleBook book, string typed) => book.Find(typed.Trim())?.Name ?? typed;

    private static PeopleBook Book() => new(Path.Combine(Configured.All.DataFolder, PeopleFile.FileName));

    private static void Show(IReadOnlyList<BenchPerson> people, bool json, TextWriter output)
    {
        if (json)
        {
            JsonText.Write(output, people.Select(person => new { person.Name, Role = PeopleFile.Word(person.Role) }));
        }
        else if (people.Count == 0)
        {
            output.WriteLine(OpenBench);
        }
        else
        {
            var table = new TextTable("NAME", "ROLE");
            foreach (BenchPerson person in people)
                table.Add(person.Name, PeopleFile.Word(person.Role));

            table.Write(output);
        }
    }
}

using System.CommandLine;
using System.Globalization;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Serving;
using FoamDevice.Cli.Terminals;
using FoamDevice.Web.Hosting;

namespace FoamDevice.Cli.Commands;

/// <summary><c>foam serve</c>: the bench page.</summary>
internal sealed class ServeCommand
{
    private const double FastestPace = 20;
    private const string PasswordVariable = PageCertificate.PasswordVariable;

    private readonly Terminal _terminal;
    private readonly Option<string?> _port = CommonOptions.Port();
    private readonly Option<bool> _simulated = new("--sim") { Description = "A simulated device of this command's own, in real time unless --pace says otherwise." };
    private readonly SimulatorOptionSet _simulator = new();
    private readonly Option<string?> _pace = new("--pace") { Description = $"With --sim: simulated seconds a second, up to {FastestPace:0}. The page shows it.", HelpName = "X" };

    private readonly Option<string?> _listen = new("--listen")
    {
        Description = "Address of this computer, with or without a port. Default: localhost:5240, which no other computer reaches. Elsewhere people have to be on file "
            + "(foam people) and a certificate has to be given.",
        HelpName = "ADDRESS:PORT",
    };

    private readonly Option<string?> _certificate = new("--certificate")
    {
        Description = $"Certificate for TLS: a .pfx with its key, or a .pem with --key. A password goes into {PasswordVariable}.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _key = new("--key") { Description = "The key of a .pem certificate.", HelpName = "FILE" };
    private readonly Option<string?> _store = CommonOptions.Store();
    private readonly Option<string?> _folder = CommonOptions.MethodFolder();
    private readonly Option<bool> _json = new("--json") { Description = "Announce address and port as JSON, for scripts." };

    private ServeCommand(Terminal terminal) => _terminal = terminal;

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var parts = new ServeCommand(terminal);
        TaughtCommand command = Describe();
        command.Add(parts._port);
        command.Add(parts._simulated);
        parts._simulator.AddTo(command);
        foreach (Option option in new Option[] { parts._pace, parts._listen, parts._certificate, parts._key, parts._store, parts._folder, parts._json })
            command.Add(option);

        command.SetAction(parsed => (int)new ServeAction(parts.Read(parsed), terminal).ExecuteAsync().GetAwaiter().GetResult());
        return command;
    }

    private static TaughtCommand Describe()
    {
        return new TaughtCommand(
            "serve",
            "Serves the bench page: choose, load, start, watch and record runs in a browser on this computer, until Ctrl-C. Other foam commands still reach the device. "
                + FirstScreen.BenchOnly,
            new HelpExample("foam serve", "Finds the device by itself; open http://localhost:5240 in a browser."),
            new HelpExample("foam serve --sim", "With a simulated device; nothing has to be connected."),
            new HelpExample("foam people add Ada --role engineer", "From then on everyone signs in; then:"),
            new HelpExample("foam serve --listen 192.168.1.20 --certificate bench.pfx", "For tablets in the same network, over TLS."));
    }

    private ServeRequest Read(ParseResult parsed)
    {
        bool isSimulated = parsed.GetValue(_simulated);
        Check(parsed, isSimulated);
        return new ServeRequest
        {
            Port = parsed.GetValue(_port),
            Machine = isSimulated ? _simulator.Read(parsed) : null,
            Pace = PaceOf(parsed.GetValue(_pace)),
            Listen = ListenAddress.Parse(parsed.GetValue(_listen) ?? "localhost"),
            Certificate = parsed.GetValue(_certificate),
            Key = parsed.GetValue(_key),
            Store = parsed.GetValue(_store),
            MethodFolder = parsed.GetValue(_folder),
            Json = parsed.GetValue(_json),
        };
    }

    private void Check(ParseResult parsed, bool isSimulated)
    {
        if (isSimulated && parsed.GetValue(_port) is not null)
            throw new BadInputException("--sim and --port exclude each other: choose the simulated bench or a port.");

        foreach (Option option in (IEnumerable<Option>)[.. _simulator.All, _pace])
        {
            if (!isSimulated && parsed.GetResult(option) is { Implicit: false })
                throw new BadInputException($"{option.Name} is for a simulated device: give --sim, too, or leave it out.");
        }
    }

    private static double PaceOf(string? text)
    {
        if (text is null)
            return 1;

        bool isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double pace);
        return isNumber && pace is > 0 and <= FastestPace
            ? pace
            : throw new BadInputException($"--pace {text}: give a number above 0 and up to {FastestPace:0}, 1 for real time. The page is worked by people, so it does not run without one.");
    }
}

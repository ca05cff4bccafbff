using System.CommandLine;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Reports;
using FoamDevice.Cli.Runs;
using FoamDevice.Cli.Terminals;
using FoamDevice.Host;

namespace FoamDevice.Cli.Commands;

/// <summary><c>foam methods</c>: what can be run, and where it comes from.</summary>
internal static class MethodsCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        return new TaughtCommand(
            "methods",
            "Shows and checks methods: volumes, gas, passes and speed, each with its source and what the source leaves open.",
            new HelpExample("foam methods list", "All methods."),
            new HelpExample("foam methods show sichuan-275", "One method, with its source and its assumptions."),
            new HelpExample("foam methods check my-method.yaml", "Is the file right, and can the machine do it?"))
        {
            List(terminal),
            Show(terminal),
            Check(terminal),
        };
    }

    private static Command List(Terminal terminal)
    {
        Option<string?> folder = CommonOptions.MethodFolder();
        Option<string?> machine = CommonOptions.Machine();
        Option<bool> json = CommonOptions.Json();
        var command = new TaughtCommand("list", "Lists all methods, and whether the reference machine, or another, can run them.") { folder, machine, json };
        command.SetAction(parsed =>
        {
            MachineChoice judge = MachineChoice.Load(parsed.GetValue(machine));
            SyringeCatalog syringes = SyringeCatalog.Load();
            IEnumerable<MethodReport> reports = MethodSource.Load(parsed.GetValue(folder)).All.Select(method => MethodReport.Of(method, judge, syringes));
            if (parsed.GetValue(json))
                JsonText.Write(terminal.Output, reports);
            else
                MethodReport.WriteList(terminal.Output, reports);
        });
        return command;
    }

    private static Command Show(Terminal terminal)
    {
        Argument<string> method = MethodArgument();
        Option<string?> folder = CommonOptions.MethodFolder();
        Option<string?> machine = CommonOptions.Machine();
        Option<bool> json = CommonOptions.Json();
        var command = new TaughtCommand("show", "Shows one method: values, source, assumptions, and what the machine makes of it.") { method, folder, machine, json };
        command.SetAction(parsed =>
        {
            Method chosen = MethodSource.Load(parsed.GetValue(folder)).Find(parsed.GetRequiredValue(method));
            MethodReport report = MethodReport.Of(chosen, MachineChoice.Load(parsed.GetValue(machine)), SyringeCatalog.Load());
            if (parsed.GetValue(json))
                JsonText.Write(terminal.Output, report);
            else
                report.Write(terminal.Output);
        });
        return command;
    }

    private static Command Check(Terminal terminal)
    {
        Argument<string> method = MethodArgument();
        Option<string?> folder = CommonOptions.MethodFolder();
        Option<string?> machine = CommonOptions.Machine();
        var command = new TaughtCommand(
            "check",
            "Checks a method file, then its run plan against the reference machine, or another. Says file, line and field of a mistake.",
            new HelpExample("foam methods check my-method.yaml", "Exit code 0: can run. 2: the file is wrong. 3: the machine can't do it."))
        {
            method,
            folder,
            machine,
        };
        command.SetAction(parsed =>
        {
            Method chosen = MethodSource.Load(parsed.GetValue(folder)).Find(parsed.GetRequiredValue(method));
            MethodReport report = MethodReport.Of(chosen, MachineChoice.Load(parsed.GetValue(machine)), SyringeCatalog.Load());
            return (int)Judge(report, terminal);
        });
        return command;
    }

    private static ExitCode Judge(MethodReport report, Terminal terminal)
    {
        if (report.Refusal is not null)
        {
            terminal.Error.WriteLine($"foam: {report.Refusal}");
            return ExitCode.Refused;
        }

        terminal.Output.WriteLine($"{report.Id}: well written, and {report.Machine} can run it.");
        return ExitCode.Ok;
    }

    private static Argument<string> MethodArgument() => new("method") { Description = "Id of a method, or the path of a method file (.yaml)." };
}

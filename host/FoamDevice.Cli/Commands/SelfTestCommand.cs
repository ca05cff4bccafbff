using System.CommandLine;
using System.Security.Cryptography;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Reports;
using FoamDevice.Cli.Servicing;
using FoamDevice.Cli.Terminals;
using FoamDevice.Host;

namespace FoamDevice.Cli.Commands;

/// <summary><c>foam selftest</c>: whether a machine is in order, and what is wrong if not.</summary>
internal static class SelfTestCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var options = new ServiceOptions();
        Option<string?> limits = LimitsFile.Option();
        var command = new TaughtCommand(
            "selftest",
            "Tests a machine with empty holders: a new start with the boot self-test, storage, inputs, ambient sensor, how home repeats, valve turns with their times, "
                + "a dry run with its drift. Names what is wrong and what to do. The watchdog opens the safety chain at the start: somebody resets it.",
            new HelpExample("foam selftest --port /dev/ttyUSB0", "Takes about a minute and a half."),
            new HelpExample("foam selftest --sim --fault home-switch-a-stuck=1", "A simulated machine that ails; `--fault list` lists what there is."),
            new HelpExample("foam selftest --port /dev/ttyUSB0 --confirmed --json > selftest.json", "For the file; somebody stands there for the chain's button."))
        {
            limits,
        };
        options.AddTo(command, moves: true);
        command.SetAction(parsed =>
        {
            ServiceStage stage = options.Read(parsed, terminal);
            stage.RequireWord();
            return (int)Carry(stage, LimitsFile.Load(parsed.GetValue(limits)));
        });
        return command;
    }

    private static ExitCode Carry(ServiceStage stage, ServiceLimits limits)
    {
        SelfTestReport? report = null;
        stage.Carry("foam selftest", Work);
        if (stage.Json)
            JsonText.Write(stage.Output, new { report!.Device, report.Passed, report.Ailments, report.Items, report.LeftAs, Limits = limits.Source });
        else
            SelfTestText.Write(stage.Output, report!, limits.Source);

        return report!.Passed ? ExitCode.Ok : ExitCode.TestFailed;

        IEnumerable<Turn> Work(Conversation talk, ServicePerson person)
        {
            var test = new DeviceSelfTest(talk, person, limits.SelfTest, BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(sizeof(ulong))) | 1);
            foreach (Turn turn in test.Run())
                yield return turn;

            report = test.Report;
        }
    }
}

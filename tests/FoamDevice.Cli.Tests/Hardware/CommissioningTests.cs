using System.Text.RegularExpressions;
using FoamDevice.Cli.Tests.Flashing;
using FoamDevice.Host;
using FoamDevice.Simulator;

namespace FoamDevice.Cli.Tests.Hardware;

/// <summary>
/// The commissioning document, walked on the simulated bench, command by command in its order: one machine whose flash and run store go from each
/// command to the next. Time is virtual, but for flashing.
/// </summary>
public sealed partial class CommissioningTests : IDisposable
{
    // What a person does at the bench, as a fault of the simulator's menu.
    private static readonly Dictionary<string, string> Hands = new(StringComparer.Ordinal)
    {
        ["press the emergency stop"] = "emergency-stop",
        ["open the guard"] = "guard-open",
        ["pull a wire of the chain"] = "chain-wire-broken",
        ["press the emergency stop in the fifth pass"] = "emergency-stop@29",
    };

    // What the simulated bench takes besides, by the beginning of the command: it comes with a name, and ten strokes of each kind take long.
    private static readonly Dictionary<string, string[]> Besides = new(StringComparer.Ordinal)
    {
        ["foam device provision"] = ["--force"],
        ["foam calibrate volume"] = ["--replicates", "3"],
    };

    private static readonly IReadOnlyList<CommissioningCommand> Commands =
        CommissioningDocument.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Hardware", "COMMISSIONING.md")));

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_command_but_flashing_does_and_says_what_the_document_says()
    {
        _folder.Write("machine.yaml", MachineFile.ReferenceText);

        Assert.All(Commands.Where(command => !NeedsPorts(command)), command =>
        {
            using var foam = new FoamProcess([(StoreLocation.FolderVariable, _folder.Path)], OnTheBench(command));

            AssertSays(command, foam);
        });
    }

    [Fact]
    public void Flashing_does_and_says_what_the_document_says()
    {
        Assert.SkipUnless(PseudoTerminal.IsSupported, "Needs pseudo-terminals.");
        using var nanoff = new FakeNanoff { OnDeploy = "touch \"$HERE/reset\"" };
        using var board = new ServedBoard(nanoff.PathOf("reset"), nanoff.PathOf("other"));
        var environment = nanoff.Environment(board.FlashPort, board.LinkPort);

        Assert.All(Commands.Where(NeedsPorts), command =>
        {
            string line = command.Line.Replace("FLASHPORT", board.FlashPort).Replace("PORT", board.LinkPort).Replace("FoamDevice.Firmware.bin", nanoff.Image).Replace(" V ", " 1.16.0.578 ");
            using var foam = new FoamProcess(environment, WordsOf(line));

            AssertSays(command, foam);
        });
    }

    [Fact]
    public void The_document_uses_every_command_that_commissioning_is_for()
    {
        string[] needed =
        [
            "foam ports", "foam flash", "foam device provision", "foam device --port", "foam calibrate valve", "foam home", "foam calibrate travel", "foam selftest",
            "foam jog", "foam calibrate fill", "foam calibrate volume", "foam device config import", "foam device config export", "foam device counters", "foam run ", "foam runs show",
        ];

        Assert.All(needed, each => Assert.Contains(Commands, command => command.Line.StartsWith(each, StringComparison.Ordinal)));
    }

    [Fact]
    public void Commands_are_read_with_what_is_done_before_and_expected_after()
    {
        const string Text = "## 3 Stop\n\n**By hand:** press it.\n\n```sh\nfoam a\nfoam b\n```\n\nExpected, and exit code 8:\n\n```text\none … two\nthree\n```\n";

        var commands = CommissioningDocument.Read(Text);

        Assert.Equal(["foam a", "foam b"], commands.Select(command => command.Line));
        Assert.All(commands, command => Assert.Equal(("3 Stop", "press it"), (command.Section, command.ByHand)));
        Assert.Equal([0, 8], commands.Select(command => command.ExitCode));
        Assert.Equal(["one … two", "three"], commands[1].Expected);
    }

    [Theory]
    [InlineData("Device   FD-0001 (SIMULATED)\nState  idle\n", true)]
    [InlineData("State  idle\nDevice   FD-0001 (SIMULATED)\n", false)]
    [InlineData("Device   FD-0002\nState  idle\n", false)]
    public void Expected_lines_must_come_in_their_order(string output, bool comes)
    {
        Assert.Equal(comes, MissingLine(["Device FD-0001…", "State idle"], output) is null);
    }

    private static bool NeedsPorts(CommissioningCommand command) =>
        command.Line.StartsWith("foam flash", StringComparison.Ordinal) || command.Line.StartsWith("foam ports", StringComparison.Ordinal);

    private static void AssertSays(CommissioningCommand command, FoamProcess foam)
    {
        int exit = foam.WaitForExit();
        string output = foam.AllOutput + foam.AllErrors;

        Assert.True(exit == command.ExitCode, $"{command.Section}: `{command.Line}` ended with {exit}, not {command.ExitCode}. It said:\n{output}");
        string? missing = MissingLine(command.Expected, output);
        Assert.True(missing is null, $"{command.Section}: `{command.Line}` did not say '{missing}'. It said:\n{output}");
    }

    private static string? MissingLine(IReadOnlyList<string> expected, string output)
    {
        string[] said = [.. output.Split('\n').Select(Squeezed)];
        int from = 0;
        foreach (string line in expected)
        {
            var pattern = new Regex("^" + string.Join(".*", Squeezed(line).Split('…').Select(Regex.Escape)) + "$");
            int at = Array.FindIndex(said, from, pattern.IsMatch);
            if (at < 0)
                return line;

            from = at + 1;
        }

        return null;
    }

    private static string Squeezed(string line) => Blanks().Replace(line, " ").Trim();

    private static string[] WordsOf(string line) => line.Split(' ')[1..];

    private string[] OnTheBench(CommissioningCommand command)
    {
        string line = command.Line.Replace("--port PORT", $"--sim --sim-state {_folder.File("flash")}").Replace("machine.yaml", _folder.File("machine.yaml")).Replace("FD-0001.yaml", _folder.File("FD-0001.yaml"));
        string[] hands = command.ByHand.Length > 0 ? ["--fault", Hands[command.ByHand]] : [];
        string[] besides = Besides.FirstOrDefault(each => command.Line.StartsWith(each.Key, StringComparison.Ordinal)).Value ?? [];
        return [.. WordsOf(line), .. besides, .. hands];
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}

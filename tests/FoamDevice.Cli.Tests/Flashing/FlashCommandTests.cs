using FoamDevice.Cli.CommandLine;
using FoamDevice.Host;
using FoamDevice.Simulator;

namespace FoamDevice.Cli.Tests.Flashing;

/// <summary><c>foam flash</c> as a process, with a stand-in for nanoff and a simulated device on the link.</summary>
public sealed class FlashCommandTests
{
    private static readonly string Link = "/dev/null-link";

    [Fact]
    public void A_dry_run_shows_every_command_and_runs_none()
    {
        using var nanoff = new FakeNanoff();

        using FoamProcess foam = Foam(nanoff, [Link, "/dev/null-flash"], "--runtime-version", "1.16.0.578", "--port", Link, "--dry-run");

        MustEndWith(ExitCode.Ok, foam);
        Assert.Contains("$ nanoff --update --target ESP32_PSRAM_REV3 --serialport /dev/null-flash --fwversion 1.16.0.578", foam.AllOutput);
        Assert.Contains($"--serialport /dev/null-flash --deploy --image {nanoff.Image}", foam.AllOutput);
        Assert.Empty(nanoff.Calls);
    }

    [Fact]
    public void A_board_is_flashed_comes_back_and_is_verified()
    {
        Assert.SkipUnless(PseudoTerminal.IsSupported, "Needs pseudo-terminals.");
        using var nanoff = new FakeNanoff { OnDeploy = "printf 'Writing (3 %%)\\rWriting (7 %%)\\rWriting (99 %%)\\n'; touch \"$HERE/reset\"" };
        using var board = new ServedBoard(nanoff.PathOf("reset"), nanoff.PathOf("other"));

        using FoamProcess foam = Foam(nanoff, [board.FlashPort, board.LinkPort], "--runtime-version", "1.16.0.578", "--port", board.LinkPort, "--yes");

        MustEndWith(ExitCode.Ok, foam);
        Assert.Contains($"BOARD-1 answers on {board.LinkPort}", foam.AllOutput);
        Assert.Contains("The chip is an ESP32, revision 3, PSRAM there.", foam.AllOutput);
        Assert.Contains("2 native checksums are the same", foam.AllOutput);
        Assert.Contains("Its boot self-test passed.", foam.AllOutput);
        Assert.Contains("Verified, on a SIMULATED device.", foam.AllOutput);
        Assert.Equal(5, nanoff.Calls.Length);

        // Of a progress count every tenth per cent is shown.
        Assert.Contains("Writing (3 %)", foam.AllOutput);
        Assert.DoesNotContain("Writing (7 %)", foam.AllOutput);
        Assert.Contains("Writing (99 %)", foam.AllOutput);
    }

    [Fact]
    public void A_deploy_that_fails_says_what_is_on_the_board_and_goes_on_from_there()
    {
        Assert.SkipUnless(PseudoTerminal.IsSupported, "Needs pseudo-terminals.");
        using var nanoff = new FakeNanoff { OnDeploy = "echo 'Error E4003: Failed to write new firmware to ESP32.'; exit 163" };
        using var board = new ServedBoard(nanoff.PathOf("reset"), nanoff.PathOf("other"));

        using FoamProcess foam = Foam(nanoff, [], "--from", "match", "--flash-port", board.FlashPort, "--port", board.LinkPort, "--yes");

        MustEndWith(ExitCode.FlashFailed, foam);
        Assert.Contains("Deploying the firmware failed.", foam.AllErrors);
        Assert.Contains("the firmware may be half written", foam.AllErrors);
        string resume = foam.AllErrors[(foam.AllErrors.IndexOf("foam flash --image", StringComparison.Ordinal) + "foam flash ".Length)..].Trim();

        // The command that was printed is taken as it is.
        nanoff.OnDeploy = "touch \"$HERE/reset\"";
        using var again = new FoamProcess(nanoff.Environment(), ["flash", .. resume.Split(' '), "--yes"]);
        MustEndWith(ExitCode.Ok, again);
        Assert.Contains("--deploy", nanoff.Calls[^1]);
        Assert.DoesNotContain("--nanodevice", nanoff.Calls[^1]);
    }

    [Fact]
    public void Another_device_that_comes_back_is_a_failure_with_the_command_that_looks_again()
    {
        Assert.SkipUnless(PseudoTerminal.IsSupported, "Needs pseudo-terminals.");
        using var nanoff = new FakeNanoff { OnDeploy = "touch \"$HERE/other\"" };
        using var board = new ServedBoard(nanoff.PathOf("reset"), nanoff.PathOf("other"));

        using FoamProcess foam = Foam(nanoff, [], "--from", "firmware", "--flash-port", board.FlashPort, "--port", board.LinkPort, "--yes");

        MustEndWith(ExitCode.FlashFailed, foam);
        Assert.Contains($"Before, BOARD-1 answered on {board.LinkPort}; now it is BOARD-2.", foam.AllErrors);
        Assert.Contains($"foam flash --port {board.LinkPort} --from verify", foam.AllErrors);
    }

    [Fact]
    public void Ctrl_C_in_the_middle_ends_nanoff_and_says_what_is_on_the_board()
    {
        Assert.SkipUnless(PseudoTerminal.IsSupported && FoamProcess.CanInterrupt, "Needs pseudo-terminals and signals.");
        using var nanoff = new FakeNanoff { OnUpdate = "echo 'Flashing firmware...'; sleep 600" };
        using var board = new ServedBoard(nanoff.PathOf("reset"), nanoff.PathOf("other"));

        using FoamProcess foam = Foam(
            nanoff, [], "--from", "runtime", "--runtime-version", "1.16.0.578", "--flash-port", board.FlashPort, "--port", board.LinkPort, "--yes");
        foam.ReadUntil("| Flashing firmware...");
        foam.Interrupt();

        MustEndWith(ExitCode.FlashFailed, foam);
        Assert.Contains("You interrupted nanoff. The nanoFramework runtime may be half written", foam.AllErrors);
        Assert.Contains("--from runtime", foam.AllErrors);
        Assert.Single(nanoff.Calls);
    }

    [Fact]
    public void Nothing_is_flashed_without_anybodys_word()
    {
        Assert.SkipUnless(PseudoTerminal.IsSupported, "Needs pseudo-terminals.");
        using var nanoff = new FakeNanoff();
        using var board = new ServedBoard(nanoff.PathOf("reset"), nanoff.PathOf("other"));

        using FoamProcess foam = Foam(nanoff, [], "--from", "match", "--flash-port", board.FlashPort, "--port", board.LinkPort);

        MustEndWith(ExitCode.BadInput, foam);
        Assert.Contains("--yes; nothing was written", foam.AllErrors);
        Assert.Empty(nanoff.Calls);
    }

    [Fact]
    public void A_missing_nanoff_is_said_with_the_command_that_installs_it()
    {
        using var nanoff = new FakeNanoff();

        using var foam = new FoamProcess([("PATH", "/nowhere")], ["flash", "--image", nanoff.Image, "--from", "match", "--flash-port", "/dev/a", "--port", "/dev/b"]);

        MustEndWith(ExitCode.BadInput, foam);
        Assert.Contains("nanoff, which writes the chip's flash, is not on PATH. Install it with `dotnet tool install -g nanoff", foam.AllErrors);
    }

    [Fact]
    public void A_nanoff_with_other_commands_is_not_run()
    {
        using var nanoff = new FakeNanoff { OnVersion = "echo 'nanoff 3.0.12'" };

        using FoamProcess foam = Foam(nanoff, [], "--from", "match", "--flash-port", "/dev/a", "--port", "/dev/b", "--yes");

        MustEndWith(ExitCode.BadInput, foam);
        Assert.Contains("nanoff is version 3.0.12", foam.AllErrors);
        Assert.Empty(nanoff.Calls);
    }

    [Fact]
    public void A_flashing_port_that_is_not_there_is_a_port_trouble_before_anything_is_run()
    {
        Assert.SkipUnless(PseudoTerminal.IsSupported, "Needs pseudo-terminals.");
        using var nanoff = new FakeNanoff();
        using var board = new ServedBoard(nanoff.PathOf("reset"), nanoff.PathOf("other"));

        using FoamProcess foam = Foam(nanoff, [], "--from", "match", "--flash-port", "/dev/ttyNOWHERE", "--port", board.LinkPort, "--yes");

        MustEndWith(ExitCode.LinkTrouble, foam);
        Assert.Contains("There is no port /dev/ttyNOWHERE", foam.AllErrors);
        Assert.Empty(nanoff.Calls);
    }

    [Fact]
    public void A_port_that_another_foam_holds_is_left_to_it()
    {
        Assert.SkipUnless(PseudoTerminal.IsSupported, "Needs pseudo-terminals.");
        using var nanoff = new FakeNanoff();
        using var board = new ServedBoard(nanoff.PathOf("reset"), nanoff.PathOf("other"));
        using PortLock held = PortLock.Acquire(RuntimeFolder.Default, board.LinkPort, "foam run sts-guide", DateTimeOffset.UtcNow);

        using FoamProcess foam = Foam(nanoff, [], "--from", "match", "--flash-port", board.FlashPort, "--port", board.LinkPort, "--yes");

        MustEndWith(ExitCode.LinkTrouble, foam);
        Assert.Contains("foam run sts-guide", foam.AllErrors);
        Assert.Empty(nanoff.Calls);
    }

    [Fact]
    public void What_is_missing_on_the_command_line_is_asked_for_in_words()
    {
        CommandResult.Of("flash").MustBeARefusal(ExitCode.BadInput, "--image FILE", "None is shipped", "docs/BUILD-FIRMWARE.md");
        CommandResult.Of("flash", "--image", "nowhere.bin").MustBeARefusal(ExitCode.BadInput, "There is no firmware image nowhere.bin");
        CommandResult.Of("flash", "--from", "verify").MustBeARefusal(ExitCode.BadInput, "--port PORT");
        CommandResult.Of("flash", "--from", "lunch").MustBeARefusal(ExitCode.BadInput, "chip or runtime or match or firmware or verify");
    }

    [Fact]
    public void The_runtime_is_not_guessed()
    {
        using var nanoff = new FakeNanoff();

        CommandResult.Of("flash", "--image", nanoff.Image).MustBeARefusal(ExitCode.BadInput, "no runtime has been tried on a chip yet", "nanoff --listtargets");
    }

    private static void MustEndWith(ExitCode code, FoamProcess foam)
    {
        int exit = foam.WaitForExit();
        Assert.True(exit == (int)code, $"Exit code {exit}. {foam.AllOutput}{foam.AllErrors}");
    }

    private static FoamProcess Foam(FakeNanoff nanoff, string[] ports, params string[] options)
    {
        return new FoamProcess(nanoff.Environment(ports), ["flash", "--image", nanoff.Image, .. options]);
    }
}

using System.Diagnostics;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Simulator;

namespace FoamDevice.Cli.Tests.EndToEnd;

/// <summary>A run in a terminal that is closed: a window, a tmux pane, an SSH connection that drops.</summary>
public sealed class ClosedTerminalTests
{
    [Theory]
    [InlineData("setsid --ctty")]
    [InlineData("")]
    public void The_run_ends_in_order_with_or_without_a_signal(string leader)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Needs setsid.");
        using var folder = new TemporaryFolder();
        string store = folder.File("runs.db");
        var terminal = new PseudoTerminal();
        using Process run = Process.Start(new ProcessStartInfo("sh")
        {
            ArgumentList = { "-c", $"exec {leader} dotnet \"$0\" run tessari-air --sim --pace 1 --store \"$1\" <{terminal.Path} >{terminal.Path} 2>&1", typeof(Program).Assembly.Location, store },
            Environment = { ["TERM"] = "xterm" },
        })!;

        ReadUntil(terminal, "Are both holders empty?");
        terminal.Dispose();
        bool hasEnded = run.WaitForExit(TimeSpan.FromMinutes(1));
        if (!hasEnded)
            run.Kill();

        Assert.True(hasEnded, "It goes on without a terminal.");
        Assert.Equal((int)ExitCode.RunStopped, run.ExitCode);
    }

    private static void ReadUntil(PseudoTerminal terminal, string words)
    {
        byte[] buffer = new byte[4_096];
        string shown = "";
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!shown.Contains(words, StringComparison.Ordinal))
        {
            int count = terminal.Read(buffer);
            shown += System.Text.Encoding.UTF8.GetString(buffer, 0, count);
            limit.Token.ThrowIfCancellationRequested();
            if (count == 0)
                Thread.Sleep(5);
        }
    }
}

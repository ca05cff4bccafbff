using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;

namespace FoamDevice.Host;

/// <summary>Runs nanoff as a process of its own, with its output as it comes, a time limit and a way out.</summary>
/// <param name="file">Its file.</param>
public sealed class NanoffProcess(string file) : INanoff
{
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan EndPatience = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    /// <exception cref="FlashException">It can't be started.</exception>
    public NanoffResult Run(NanoffCommand command, Action<string> line, Func<bool> isInterrupted)
    {
        var waiting = new ConcurrentQueue<string>();
        var lines = new List<string>();
        using Process process = Start(command, waiting);
        NanoffEnd end = WaitForEnd(process, command.TimeLimit, () => Drain(waiting, lines, line), isInterrupted);
        Drain(waiting, lines, line);
        return new NanoffResult(end, end == NanoffEnd.Exited ? process.ExitCode : -1, lines);
    }

    private Process Start(NanoffCommand command, ConcurrentQueue<string> waiting)
    {
        var start = new ProcessStartInfo(file) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false };
        foreach (string argument in command.Arguments)
        {
            start.ArgumentList.Add(argument);
        }

        var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, said) => Enqueue(waiting, said.Data);
        process.ErrorDataReceived += (_, said) => Enqueue(waiting, said.Data);
        try
        {
            process.Start();
        }
        catch (Win32Exception cause)
        {
            process.Dispose();
            throw new FlashException($"{file} can't be started: {cause.Message}. Install it anew: `{FirmwareToolchain.InstallFlasher}`.");
        }

        // nanoff asks nothing; whatever it started that does, gets an end of file instead of the operator's keys.
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static NanoffEnd WaitForEnd(Process process, TimeSpan limit, Action drain, Func<bool> isInterrupted)
    {
        long started = Stopwatch.GetTimestamp();
        while (!process.WaitForExit(Rest))
        {
            drain();
            if (isInterrupted())
            {
                return Kill(process, NanoffEnd.Interrupted);
            }

            if (Stopwatch.GetElapsedTime(started) > limit)
            {
                return Kill(process, NanoffEnd.TimedOut);
            }
        }

        // Its last words may still be on their way; a process that it left behind can hold the pipe open, so the wait is bounded.
        Task.Run(process.WaitForExit).Wait(EndPatience);
        return isInterrupted() && process.ExitCode != 0 ? NanoffEnd.Interrupted : NanoffEnd.Exited;
    }

    private static NanoffEnd Kill(Process process, NanoffEnd end)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It ended by itself meanwhile.
        }

        process.WaitForExit(EndPatience);
        return end;
    }

    private static void Enqueue(ConcurrentQueue<string> waiting, string? said)
    {
        if (said is not null)
        {
            waiting.Enqueue(said);
        }
    }

    private static void Drain(ConcurrentQueue<string> waiting, List<string> lines, Action<string> line)
    {
        while (waiting.TryDequeue(out string? said))
        {
            lines.Add(said);
            line(said);
        }
    }
}

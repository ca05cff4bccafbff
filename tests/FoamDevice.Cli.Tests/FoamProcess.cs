using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace FoamDevice.Cli.Tests;

/// <summary>A running foam; killed when the test ends.</summary>
internal sealed class FoamProcess : IDisposable
{
    private const int Interruption = 2;

    // Much longer than anything takes on a computer that has other things to do, too.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly BlockingCollection<string> _errorLines = [];
    private readonly Task<string> _errors;

    public FoamProcess(params string[] arguments)
        : this([], arguments)
    {
    }

    /// <param name="environment">What it finds in its environment.</param>
    /// <param name="arguments">Its command line.</param>
    /// <param name="folder">Where it is called; where the tests are when null.</param>
    public FoamProcess((string Name, string Value)[] environment, string[] arguments, string? folder = null)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, WorkingDirectory = folder ?? "" };
        start.ArgumentList.Add(typeof(Program).Assembly.Location);
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);

        foreach ((string name, string value) in environment)
            start.Environment[name] = value;

        _process = Process.Start(start)!;
        _errors = ReadErrorsAsync(_process.StandardError);
    }

    public static bool CanInterrupt => !OperatingSystem.IsWindows();

    public int ProcessId => _process.Id;

    public string AllOutput => _output.ToString();

    /// <summary>All that it complained of, up to its end; what is left of a process that does not end is waited for no longer than for it.</summary>
    public string AllErrors => _errors.Wait(Patience) ? _errors.Result : "(its errors did not come to an end)";

    /// <summary>The next line that it complains with, as soon as it is there.</summary>
    public string NextError() =>
        _errorLines.TryTake(out string? line, Patience) ? line : throw new TimeoutException($"foam complained of nothing. It said: {AllOutput}");

    /// <summary>Reads up to the line that contains these words.</summary>
    /// <returns>All that was read so far.</returns>
    public string ReadUntil(string words)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (NextLine(limit.Token) is { } line)
        {
            if (line.Contains(words, StringComparison.Ordinal))
                return AllOutput;
        }

        throw new InvalidOperationException($"foam ended without saying '{words}'. It said: {AllOutput}{AllErrors}");
    }

    /// <summary>The port that <c>foam simulate --json</c> announces.</summary>
    public string ReadPort()
    {
        using JsonDocument announced = JsonDocument.Parse(ReadUntil("}"));
        return announced.RootElement.GetProperty("port").GetString()!;
    }

    public void Interrupt() => Assert.Equal(0, kill(_process.Id, Interruption));

    /// <summary>As <c>kill -9</c> does.</summary>
    public void Kill()
    {
        _process.Kill();
        Assert.True(_process.WaitForExit(Patience), "foam can't be killed.");
    }

    public int WaitForExit()
    {
        // For all lines together: one that goes on telling does not end either.
        using var limit = new CancellationTokenSource(Patience);
        while (NextLine(limit.Token) is not null)
        {
        }

        Assert.True(_process.WaitForExit(Patience), "foam does not end.");
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);

        _process.Dispose();
    }

    private async Task<string> ReadErrorsAsync(StreamReader errors)
    {
        var all = new StringBuilder();
        while (await errors.ReadLineAsync() is { } line)
        {
            all.AppendLine(line);
            _errorLines.Add(line);
        }

        return all.ToString();
    }

    [DllImport("libc")]
    private static extern int kill(int processId, int signal);

    private string? NextLine(CancellationToken limit)
    {
        try
        {
            string? line = _process.StandardOutput.ReadLineAsync(limit).AsTask().GetAwaiter().GetResult();
            if (line is not null)
                _output.AppendLine(line);

            return line;
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"foam neither ended nor said what was waited for, in {Patience.TotalMinutes} minutes. It said: {AllOutput}");
        }
    }
}

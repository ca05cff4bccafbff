using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace FoamDevice.Cli.Tests;

/// <summary>A running foam; killed when the test ends.</summary>
internal sealed class FoamProcess : IDisposable
{
    private const int Interruption = 2;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly Task<string> _errors;

    public FoamProcess(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        start.ArgumentList.Add(typeof(Program).Assembly.Location);
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);

        _process = Process.Start(start)!;
        _errors = _process.StandardError.ReadToEndAsync();
    }

    public static bool CanInterrupt => !OperatingSystem.IsWindows();

    public string AllOutput => _output.ToString();

    public string AllErrors => _errors.GetAwaiter().GetResult();

    /// <summary>Reads up to the line that contains these words.</summary>
    /// <returns>All that was read so far.</returns>
    public string ReadUntil(string words)
    {
        while (NextLine() is { } line)
        {
            if (line.Contains(words, StringComparison.Ordinal))
                return AllOutput;
        }

        throw new InvalidOperationException($"foam ended without saying '{words}'. It said: {AllOutput}{AllErrors}");
    }

    public void Interrupt() => Assert.Equal(0, kill(_process.Id, Interruption));

    public int WaitForExit()
    {
        while (NextLine() is not null)
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

    [DllImport("libc")]
    private static extern int kill(int processId, int signal);

    private string? NextLine()
    {
        using var limit = new CancellationTokenSource(Patience);
        string? line = _process.StandardOutput.ReadLineAsync(limit.Token).AsTask().GetAwaiter().GetResult();
        if (line is not null)
            _output.AppendLine(line);

        return line;
    }
}

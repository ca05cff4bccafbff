using System.Diagnostics;
using System.Text;

namespace FoamDevice.Campaigns.Kills;

/// <summary>A real <c>foam</c>, as a process of its own.</summary>
public sealed class HostProcess : IDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();

    /// <summary>Starts it.</summary>
    /// <param name="runtimeFolder">Keeps its lock files apart from those of other programs.</param>
    /// <param name="arguments">The command line.</param>
    public HostProcess(string runtimeFolder, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Cli.Program).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment[Host.RuntimeFolder.Variable] = runtimeFolder;
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Note(line.Data);
        _process.ErrorDataReceived += (_, line) => Note(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>It has ended.</summary>
    public bool HasExited => _process.HasExited;

    /// <summary>All that it has printed, on both streams.</summary>
    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    /// <summary>Ends it as <c>kill -9</c> does: at once, and it notices nothing.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>Waits for its end.</summary>
    /// <returns>Its exit code; null when it did not end in time.</returns>
    public int? WaitForExit(TimeSpan patience) => _process.WaitForExit(patience) ? ExitCode() : null;

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_process.HasExited)
            Kill();

        _process.Dispose();
    }

    // The streams are read to their ends only by the wait without a limit.
    private int ExitCode()
    {
        _process.WaitForExit();
        return _process.ExitCode;
    }

    private void Note(string? line)
    {
        lock (_output)
            _output.AppendLine(line);
    }
}

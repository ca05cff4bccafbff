using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace FoamDevice.Cli.Terminals;

/// <summary>The keyboard of this process's console.</summary>
/// <remarks>Read in a thread of its own: whatever a read waits for, a run never waits for it.</remarks>
internal sealed class ConsoleKeyboard : IKeyboard
{
    private const int StandardInput = 0;
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(10);

    private readonly ConcurrentQueue<ConsoleKeyInfo> _pressed = new();
    private Thread? _reading;

    /// <inheritdoc/>
    public bool IsGone => !OperatingSystem.IsWindows() && isatty(StandardInput) == 0;

    /// <inheritdoc/>
    /// <remarks>The runtime turns the echo off with the first look at the keyboard, and on again at the end of the process.</remarks>
    public void Take()
    {
        if (_reading is null)
        {
            _reading = new Thread(ReadKeys) { IsBackground = true, Name = "Keyboard" };
            _reading.Start();
        }
    }

    /// <inheritdoc/>
    public ConsoleKeyInfo? ReadKey()
    {
        Take();
        return _pressed.TryDequeue(out ConsoleKeyInfo key) ? key : null;
    }

    // A terminal that is gone says for ever that something can be read, and reading it never ends.
    private void ReadKeys()
    {
        while (!IsGone)
        {
            if (!Console.KeyAvailable)
                Thread.Sleep(Rest);
            else if (!IsGone)
                _pressed.Enqueue(Console.ReadKey(intercept: true));
        }
    }

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int isatty(int descriptor);
}

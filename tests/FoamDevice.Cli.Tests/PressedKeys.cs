using System.Diagnostics;
using FoamDevice.Cli.Terminals;

namespace FoamDevice.Cli.Tests;

/// <summary>A keyboard on which a test presses keys. Nobody waits at it for ever: a question that no key answers fails the test.</summary>
internal sealed class PressedKeys : IKeyboard
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private readonly Queue<ConsoleKeyInfo> _pressed = new();
    private readonly Stopwatch _sinceLastKey = Stopwatch.StartNew();

    public bool IsGone { get; set; }

    public void Press(ConsoleKey key) => _pressed.Enqueue(new ConsoleKeyInfo('\0', key, shift: false, alt: false, control: false));

    /// <summary>Types lines, each ended with Enter.</summary>
    public void TypeLines(params string[] lines)
    {
        foreach (string line in lines)
        {
            foreach (char character in line)
                _pressed.Enqueue(new ConsoleKeyInfo(character, KeyOf(character), shift: false, alt: false, control: false));

            _pressed.Enqueue(new ConsoleKeyInfo('\r', ConsoleKey.Enter, shift: false, alt: false, control: false));
        }
    }

    public void Take()
    {
    }

    public ConsoleKeyInfo? ReadKey()
    {
        if (_pressed.TryDequeue(out ConsoleKeyInfo key))
        {
            _sinceLastKey.Restart();
            return key;
        }

        return _sinceLastKey.Elapsed < Patience ? null : throw new TimeoutException($"No key was pressed for {Patience.TotalMinutes} minutes, and foam still looks for one.");
    }

    private static ConsoleKey KeyOf(char character) => char.IsAsciiLetterOrDigit(character) ? (ConsoleKey)char.ToUpperInvariant(character) : ConsoleKey.None;
}

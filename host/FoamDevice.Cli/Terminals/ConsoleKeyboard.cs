namespace FoamDevice.Cli.Terminals;

/// <summary>The keyboard of this process's console.</summary>
internal sealed class ConsoleKeyboard : IKeyboard
{
    /// <inheritdoc/>
    /// <remarks>The runtime turns the echo off with the first look at the keyboard, and on again at the end of the process.</remarks>
    public void Take() => _ = Console.KeyAvailable;

    /// <inheritdoc/>
    public ConsoleKey? Read() => Console.KeyAvailable ? Console.ReadKey(intercept: true).Key : null;
}

namespace FoamDevice.Cli.Terminals;

/// <summary>The keys that the operator presses.</summary>
public interface IKeyboard
{
    /// <summary>The terminal was closed: nobody sits there any more, and no key will come.</summary>
    bool IsGone { get; }

    /// <summary>Turns the echo off, so that what is typed does not run into a picture.</summary>
    void Take();

    /// <summary>The next key with its character; null when none was pressed.</summary>
    ConsoleKeyInfo? ReadKey();

    /// <summary>The next key; null when none was pressed.</summary>
    ConsoleKey? Read() => ReadKey()?.Key;
}

using System.Text;
using FoamDevice.Cli.Terminals;

namespace FoamDevice.Cli.Guidance;

/// <summary>Lines typed or pasted at a keyboard, with echo and backspace, while time goes on: a device that waits for a person must not be left alone.</summary>
internal sealed class LineReading(IKeyboard keys, TextWriter echo)
{
    private const string Erase = "\b \b";
    private readonly StringBuilder _line = new();

    /// <summary>Nobody sits there any more.</summary>
    public bool IsGone => keys.IsGone;

    /// <summary>Forgets what was typed so far: it was typed before the question was shown.</summary>
    public void Begin()
    {
        _line.Clear();
        while (keys.ReadKey() is not null)
        {
        }
    }

    /// <summary>What was typed up to Enter; null while it is not complete.</summary>
    /// <returns>Several lines when they came at once, as a paste does.</returns>
    public string? Poll()
    {
        string? lines = null;
        while (keys.ReadKey() is { } key)
        {
            if (key.Key == ConsoleKey.Enter || key.KeyChar is '\r' or '\n')
                lines = lines is null ? TakeLine() : $"{lines}\n{TakeLine()}";
            else
                Edit(key);
        }

        return lines;
    }

    private void Edit(ConsoleKeyInfo key)
    {
        if (key.Key == ConsoleKey.Backspace || key.KeyChar is '\b' or '\x7f')
            Shorten(Math.Min(1, _line.Length));
        else if (key is { Key: ConsoleKey.U, Modifiers: ConsoleModifiers.Control } || key.KeyChar == '\x15')
            Shorten(_line.Length);
        else if (key.KeyChar == '\t' || !char.IsControl(key.KeyChar))
            Append(key.KeyChar == '\t' ? ' ' : key.KeyChar);
    }

    private void Append(char character)
    {
        _line.Append(character);
        echo.Write(character);
    }

    private void Shorten(int count)
    {
        _line.Length -= count;
        for (int i = 0; i < count; i++)
            echo.Write(Erase);
    }

    private string TakeLine()
    {
        string line = _line.ToString().Trim();
        _line.Clear();
        echo.WriteLine();
        return line;
    }
}

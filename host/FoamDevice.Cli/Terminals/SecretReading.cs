using System.Text;

namespace FoamDevice.Cli.Terminals;

/// <summary>A line that is typed and not shown.</summary>
internal static class SecretReading
{
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(20);

    /// <summary>Waits for a line.</summary>
    /// <param name="prompt">What is asked.</param>
    /// <param name="keys">Where it is typed.</param>
    /// <param name="output">Shows the prompt, and nothing of what is typed.</param>
    /// <returns>Null when the terminal was closed.</returns>
    public static string? Wait(string prompt, IKeyboard keys, TextWriter output)
    {
        keys.Take();
        output.Write(prompt);
        output.Flush();
        var line = new StringBuilder();
        while (!keys.IsGone)
        {
            if (keys.ReadKey() is not { } key)
            {
                Thread.Sleep(Rest);
            }
            else if (key.Key == ConsoleKey.Enter || key.KeyChar is '\r' or '\n')
            {
                output.WriteLine();
                return line.ToString();
            }
            else
            {
                Edit(line, key);
            }
        }

        return null;
    }

    private static void Edit(StringBuilder line, ConsoleKeyInfo key)
    {
        if (key.Key == ConsoleKey.Backspace || key.KeyChar is '\b' or '\x7f')
            line.Length = Math.Max(0, line.Length - 1);
        else if (!char.IsControl(key.KeyChar))
            line.Append(key.KeyChar);
    }
}

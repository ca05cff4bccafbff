using FoamDevice.Cli.Guidance;

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
        var reading = new LineReading(keys, TextWriter.Null);
        while (!keys.IsGone)
        {
            if (reading.Poll() is { } line)
            {
                output.WriteLine();
                return line;
            }

            Thread.Sleep(Rest);
        }

        return null;
    }
}

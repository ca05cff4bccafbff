namespace FoamDevice.Cli.Terminals;

/// <summary>An answer at the keyboard.</summary>
internal static class YesOrNo
{
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(20);

    /// <summary>Waits for y or n; other keys are nothing, and a closed terminal is no.</summary>
    public static bool Wait(IKeyboard keys)
    {
        while (!keys.IsGone)
        {
            switch (keys.Read())
            {
                case ConsoleKey.Y:
                    return true;
                case ConsoleKey.N:
                    return false;
                case null:
                    Thread.Sleep(Rest);
                    break;
            }
        }

        return false;
    }
}

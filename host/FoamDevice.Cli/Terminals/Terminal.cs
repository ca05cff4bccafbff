using Spectre.Console;

namespace FoamDevice.Cli.Terminals;

/// <summary>Where a command reads and writes: the process's console, or writers of a test.</summary>
public sealed class Terminal
{
    private readonly Lazy<IAnsiConsole> _screen;

    /// <summary>Makes a terminal over writers.</summary>
    /// <param name="output">What was asked for.</param>
    /// <param name="error">What went wrong.</param>
    /// <param name="hasScreen">Whether a person watches the output.</param>
    /// <param name="keys">What the operator presses; null when no operator sits there.</param>
    public Terminal(TextWriter output, TextWriter error, bool hasScreen = false, IKeyboard? keys = null)
    {
        Output = output;
        Error = error;
        HasScreen = hasScreen;
        Keys = keys;
        _screen = new Lazy<IAnsiConsole>(MakeScreen);
    }

    /// <summary>Takes what was asked for.</summary>
    public TextWriter Output { get; }

    /// <summary>Takes what went wrong.</summary>
    public TextWriter Error { get; }

    /// <summary>Whether a person watches the output; otherwise it goes into a pipe or a file.</summary>
    public bool HasScreen { get; }

    /// <summary>Whether the screen can be drawn over; a dumb terminal can't, and gets lines.</summary>
    public bool CanRedraw => HasScreen && Screen.Profile.Capabilities.Ansi;

    /// <summary>The operator's keyboard; null when nobody can answer.</summary>
    public IKeyboard? Keys { get; }

    /// <summary>The output with colours and a moving display, where it has a screen.</summary>
    public IAnsiConsole Screen => _screen.Value;

    /// <summary>The terminal of this process.</summary>
    public static Terminal OfProcess()
    {
        if (OperatingSystem.IsWindows())
            Console.OutputEncoding = System.Text.Encoding.UTF8;

        bool hasScreen = !Console.IsOutputRedirected;
        if (hasScreen)
        {
            // Set, not only handed on: the screen knows the console by its writer.
            Console.SetOut(new HangUpWriter(Console.Out));
            Console.SetError(new HangUpWriter(Console.Error));
        }

        IKeyboard? keys = hasScreen && !Console.IsInputRedirected ? new ConsoleKeyboard() : null;
        return new Terminal(Console.Out, Console.Error, hasScreen, keys);
    }

    private IAnsiConsole MakeScreen()
    {
        return AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(Output),
            Ansi = HasScreen ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = HasScreen ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = HasScreen ? InteractionSupport.Detect : InteractionSupport.No,
        });
    }
}

using FoamDevice.Cli.Terminals;
using FoamDevice.Host;

namespace FoamDevice.Cli.Runs;

/// <summary>The operator answers at the keyboard: y or n. Whoever closed the terminal has confirmed nothing.</summary>
internal sealed class KeyboardConfirmation(IKeyboard keys) : IConfirmation
{
    private Question? _asked;

    /// <inheritdoc/>
    public bool? AnswerTo(Question question)
    {
        if (keys.IsGone)
            return false;

        if (_asked != question)
        {
            // What was typed before the question was shown does not answer it.
            Drain();
            _asked = question;
        }

        bool? answer = Read();
        _asked = answer is null ? question : null;
        return answer;
    }

    private bool? Read()
    {
        while (keys.Read() is { } key)
        {
            if (key is ConsoleKey.Y)
                return true;

            if (key is ConsoleKey.N)
                return false;
        }

        return null;
    }

    private void Drain()
    {
        while (keys.Read() is not null)
        {
        }
    }
}

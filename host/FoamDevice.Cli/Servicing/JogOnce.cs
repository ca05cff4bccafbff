using FoamDevice.Host;

namespace FoamDevice.Cli.Servicing;

/// <summary>One move, and the word of the person that it has been looked at.</summary>
/// <param name="move">The move.</param>
/// <param name="person">Is asked whether to go home; answers at once where nobody can.</param>
/// <param name="holds">Whether the device waits for the person before it goes home.</param>
internal sealed class JogOnce(JogMove move, ServicePerson person, bool holds) : IJogControls
{
    private const string Question = "The plunger stands there. Go home now?";
    private bool _wasOrdered;

    /// <summary>How the device stood after the move; null before.</summary>
    public JogState? After { get; private set; }

    /// <inheritdoc/>
    public JogOrder? Next()
    {
        if (!_wasOrdered)
        {
            _wasOrdered = true;
            return move;
        }

        bool goesHome = !holds || After?.Refused is not null || person.Answer(Question) == true || person.Keys is { IsGone: true };
        return goesHome ? new JogEnd() : null;
    }

    /// <inheritdoc/>
    public void Show(JogState state)
    {
        if (_wasOrdered)
            After = state;
    }
}

namespace FoamDevice.Host;

/// <summary>The open question and its answer. A question that is not asked again in a turn is withdrawn.</summary>
internal sealed class OperatorDialogue
{
    private Question? _asked;
    private bool? _answer;

    /// <summary>The question that waits for an answer; null when there is none.</summary>
    public Question? Open { get; private set; }

    /// <summary>Answers the open question; without one it is nothing.</summary>
    public void Answer(bool yes) => _answer = Open is null ? null : yes;

    /// <summary>Asks; the same question is asked every turn until it is answered.</summary>
    /// <returns>The answer, null while there is none.</returns>
    public bool? Ask(Question question)
    {
        if (Open == question && _answer is { } answer)
        {
            _answer = null;
            Open = null;
            return answer;
        }

        _asked = question;
        return null;
    }

    /// <summary>Starts a turn.</summary>
    public void BeginTurn() => _asked = null;

    /// <summary>Nothing is asked any more.</summary>
    public void Close()
    {
        BeginTurn();
        EndTurn();
    }

    /// <summary>Ends a turn: what was not asked in it is no longer open.</summary>
    public void EndTurn()
    {
        if (Open != _asked)
        {
            Open = _asked;
            _answer = null;
        }
    }
}

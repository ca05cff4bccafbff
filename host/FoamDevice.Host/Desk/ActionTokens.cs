namespace FoamDevice.Host;

/// <summary>What became of the actions done last, by their tokens: a repeated one is not done again, and gets the same answer.</summary>
internal sealed class ActionTokens
{
    private const int Most = 1_000;

    private readonly Dictionary<Guid, DeskAnswer?> _answers = [];
    private readonly Dictionary<Guid, List<Action<DeskAnswer>>> _waiting = [];
    private readonly Queue<Guid> _inOrder = new();

    /// <summary>Notes an action.</summary>
    /// <param name="token">Its token.</param>
    /// <param name="answered">Takes the answer: at once when it is known, else when it comes.</param>
    /// <returns>True when the action is new, and has to be done.</returns>
    public bool IsNew(Guid token, Action<DeskAnswer> answered)
    {
        if (_answers.TryGetValue(token, out DeskAnswer? known) && known is not null)
        {
            answered(known);
            return false;
        }

        if (_waiting.TryGetValue(token, out List<Action<DeskAnswer>>? others))
        {
            others.Add(answered);
            return false;
        }

        _waiting.Add(token, [answered]);
        return true;
    }

    /// <summary>Gives the answer to all who wait for it. Later ones to the same token are ignored.</summary>
    public void Answer(Guid token, DeskAnswer answer)
    {
        if (!_waiting.Remove(token, out List<Action<DeskAnswer>>? waiting))
            return;

        _answers[token] = answer;
        _inOrder.Enqueue(token);
        if (_inOrder.Count > Most)
            _answers.Remove(_inOrder.Dequeue());

        foreach (Action<DeskAnswer> one in waiting)
            one(answer);
    }

    /// <summary>Gives the same answer to all who wait for any.</summary>
    public void AnswerAll(DeskAnswer answer)
    {
        foreach (Guid token in _waiting.Keys.ToArray())
            Answer(token, answer);
    }
}

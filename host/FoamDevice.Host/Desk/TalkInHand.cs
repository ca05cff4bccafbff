namespace FoamDevice.Host;

/// <summary>A short talk of the desk: clearing a fault, homing, stopping a run that nobody conducts.</summary>
internal sealed class TalkInHand : ILinkWork
{
    private readonly DeskLink _link;
    private readonly Conversation _talk;
    private readonly IEnumerator<Turn> _turns;
    private readonly Action<Sentence> _failed;

    /// <summary>Begins.</summary>
    /// <param name="link">The device.</param>
    /// <param name="sentence">What goes on.</param>
    /// <param name="work">The talk; takes what tells whether it is aborted.</param>
    /// <param name="failed">Takes why it did not come to its end as meant.</param>
    public TalkInHand(DeskLink link, Sentence sentence, Func<Conversation, Func<bool>, IEnumerable<Turn>> work, Action<Sentence> failed)
    {
        _link = link;
        _talk = link.Talk();
        _turns = Opened(work).GetEnumerator();
        _failed = failed;
        Sentence = sentence;
    }

    /// <inheritdoc/>
    public bool IsOver { get; private set; }

    /// <inheritdoc/>
    public Sentence Sentence { get; }

    private bool IsAborted { get; set; }

    /// <inheritdoc/>
    public void Turn(ulong now)
    {
        _talk.Begin(now);
        try
        {
            IsOver = IsOver || !_turns.MoveNext();
        }
        catch (Exception failure)
        {
            IsOver = true;
            _failed(ServiceFailure.Of(failure));
        }
    }

    /// <inheritdoc/>
    public DeskAnswer Stop(DeskPerson who) => new(false, Sentence.Then(Sentence.Of("desk.endsByItself", "It ends by itself; Abort cuts the drivers.")));

    /// <inheritdoc/>
    public void Abort(DeskPerson who)
    {
        IsAborted = true;
        _link.Session.Abort();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _turns.Dispose();
        _link.EndTalk();
    }

    private IEnumerable<Turn> Opened(Func<Conversation, Func<bool>, IEnumerable<Turn>> work)
    {
        foreach (Turn turn in _talk.Open())
            yield return turn;

        foreach (Turn turn in work(_talk, () => IsAborted))
            yield return turn;
    }
}

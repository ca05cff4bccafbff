namespace FoamDevice.Host;

/// <summary>A service of the desk: its procedure, its person, and the picture of it.</summary>
internal sealed class ServiceInHand : ILinkWork
{
    // A procedure that waits for a person does not look at the link. A start of the device, which one procedure asks for, takes five seconds.
    private const ulong SilenceMicroseconds = 7_000_000;
    private const string Silent = "Nothing is heard from the device any more, so this came to its end here. In service it stops by itself; see that the holders are empty, then home.";

    private readonly DeskLink _link;
    private readonly Conversation _talk;
    private readonly DeskServicePerson _person;
    private readonly IEnumerator<Turn> _turns;
    private object? _found;

    /// <summary>Begins.</summary>
    /// <param name="link">The device.</param>
    /// <param name="order">Which service.</param>
    /// <param name="who">Who does it.</param>
    /// <param name="jobs">The procedures.</param>
    /// <param name="person">The person, as the procedures meet them.</param>
    public ServiceInHand(DeskLink link, BeginService order, string who, ServiceJobs jobs, DeskServicePerson person)
    {
        _link = link;
        _person = person;
        _talk = link.Talk();
        _turns = Opened(order, jobs).GetEnumerator();
        Picture = new DeskService { Job = order.Job, Person = who };
    }

    /// <summary>The service as it is shown.</summary>
    public DeskService Picture { get; private set; }

    /// <summary>The number of the last task asked.</summary>
    public long LastTaskNumber => _person.LastTaskNumber;

    /// <inheritdoc/>
    public bool IsOver => Picture.IsOver;

    /// <inheritdoc/>
    public string Sentence => $"A service ({Picture.Job}) is in hand.";

    /// <inheritdoc/>
    public void Turn(ulong now)
    {
        if (IsOver)
            return;

        _talk.Begin(now);
        _person.BeginTurn();
        string? failure = _link.Silence(now) < SilenceMicroseconds ? null : Silent;
        bool goesOn = false;
        try
        {
            goesOn = failure is null && _turns.MoveNext();
        }
        catch (Exception trouble)
        {
            failure = ServiceFailure.TextOf(trouble);
        }

        _person.EndTurn();
        Picture = Picture with
        {
            Task = goesOn ? _person.Task : null,
            WatchesVent = goesOn && _person.WatchesVent,
            Jog = _person.Jog,
            Told = _person.Told,
            Offered = _person.Offered,
            Found = _found,
            IsOver = !goesOn,
            Failure = failure,
        };
    }

    /// <summary>Answers the open task.</summary>
    public DeskAnswer Answer(long number, bool yes) => _person.Answer(number, yes)
        ? new DeskAnswer(true, yes ? "Confirmed." : "Answered with no.")
        : new DeskAnswer(false, "This is not asked any more; nothing was done.");

    /// <summary>Takes an order of a jog.</summary>
    public DeskAnswer Take(JogOrder order) => _person.Take(order)
        ? new DeskAnswer(true, "The order is taken.")
        : new DeskAnswer(false, Picture.Jog is null ? "Nothing is jogged at present." : "The last order has not been begun yet; this one was not taken.");

    /// <summary>Somebody saw a bubble.</summary>
    public DeskAnswer SeeBubble()
    {
        if (!Picture.WatchesVent)
            return new DeskAnswer(false, "The vent is not watched at present.");

        _person.SeeBubble();
        return new DeskAnswer(true, "Seen.");
    }

    /// <inheritdoc/>
    public DeskAnswer Stop(DeskPerson who)
    {
        _person.Interruptions = Math.Max(_person.Interruptions, 1);
        return new DeskAnswer(true, "The service ends in order, once what moves has come to its end.");
    }

    /// <inheritdoc/>
    public void Abort(DeskPerson who)
    {
        _person.Interruptions = 2;
        _link.Session.Abort();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _turns.Dispose();
        _link.EndTalk();
    }

    private IEnumerable<Turn> Opened(BeginService order, ServiceJobs jobs)
    {
        foreach (Turn turn in _talk.Open())
            yield return turn;

        foreach (Turn turn in jobs.Of(order, _talk, _person, found => _found = found))
            yield return turn;
    }
}

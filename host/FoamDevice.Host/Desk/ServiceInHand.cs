namespace FoamDevice.Host;

/// <summary>A service of the desk: its procedure, its person, and the picture of it.</summary>
internal sealed class ServiceInHand : ILinkWork
{
    // A procedure that waits for a person does not look at the link. A start of the device, which one procedure asks for, takes five seconds.
    private const ulong SilenceMicroseconds = 7_000_000;

    private static readonly Sentence _silent = Sentence.Of(
        "service.silent",
        "Nothing is heard from the device any more, so this came to its end here. In service it stops by itself; see that the holders are empty, then home.");

    private readonly DeskLink _link;
    private readonly Conversation _talk;
    private readonly DeskServicePerson _person;
    private readonly VolumeInHand _volume;
    private readonly IEnumerator<Turn> _turns;
    private object? _found;

    /// <summary>Begins.</summary>
    /// <param name="link">The device.</param>
    /// <param name="order">Which service.</param>
    /// <param name="who">Who does it.</param>
    /// <param name="jobs">The procedures.</param>
    /// <param name="person">The person, as the procedures meet them.</param>
    /// <param name="volume">The volume calibration, for the service that is one.</param>
    public ServiceInHand(DeskLink link, BeginService order, string who, ServiceJobs jobs, DeskServicePerson person, VolumeInHand volume)
    {
        _link = link;
        _person = person;
        _volume = volume;
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
    public Sentence Sentence
    {
        get
        {
            Sentence job = Sentence.Of($"service.job.{Picture.Job}", $"{Picture.Job}");
            return Sentence.Of("desk.service", $"A service ({job}) is in hand.");
        }
    }

    /// <inheritdoc/>
    public void Turn(ulong now)
    {
        if (IsOver)
            return;

        _talk.Begin(now);
        _person.BeginTurn();
        Sentence? failure = _link.Silence(now) < SilenceMicroseconds ? null : _silent;
        bool goesOn = false;
        try
        {
            goesOn = failure is null && _turns.MoveNext();
        }
        catch (Exception trouble)
        {
            failure = ServiceFailure.Of(trouble);
        }

        _person.EndTurn();
        Picture = Picture with
        {
            Task = goesOn ? _person.Task : null,
            WatchesVent = goesOn && _person.WatchesVent,
            Jog = _person.Jog,
            Told = _person.Told,
            Offered = _person.Offered,
            Volume = Picture.Job == ServiceJob.CalibrateVolume ? _volume.Picture : null,
            Found = _found,
            IsOver = !goesOn,
            Failure = failure,
        };
    }

    /// <summary>Answers the open task.</summary>
    public DeskAnswer Answer(long number, bool yes) => _person.Answer(number, yes)
        ? new DeskAnswer(true, DeskAnswer.TextOf(yes))
        : DeskAnswer.NotAsked;

    /// <summary>Takes an order of a jog.</summary>
    public DeskAnswer Take(JogOrder order) => _person.Take(order)
        ? new DeskAnswer(true, Sentence.Of("desk.taken", "The order is taken."))
        : new DeskAnswer(false, Picture.Jog is null
            ? Sentence.Of("desk.noJog", "Nothing is jogged at present.")
            : Sentence.Of("desk.notBegun", "The last order has not been begun yet; this one was not taken."));

    /// <summary>Takes something for a volume calibration.</summary>
    public DeskAnswer Enter(long number, VolumeEntry entry)
    {
        DeskAnswer answer = _volume.Take(number, entry);
        Picture = Picture with { Volume = Picture.Volume is null ? null : _volume.Picture };
        return answer;
    }

    /// <summary>Somebody saw a bubble.</summary>
    public DeskAnswer SeeBubble()
    {
        if (!Picture.WatchesVent)
            return new DeskAnswer(false, Sentence.Of("desk.ventUnwatched", "The vent is not watched at present."));

        _person.SeeBubble();
        return new DeskAnswer(true, Sentence.Of("desk.seen", "Seen."));
    }

    /// <inheritdoc/>
    public DeskAnswer Stop(DeskPerson who)
    {
        _person.Interruptions = Math.Max(_person.Interruptions, 1);
        return new DeskAnswer(true, Sentence.Of("desk.serviceEnds", "The service ends in order, once what moves has come to its end."));
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

        foreach (Turn turn in jobs.Of(order, _talk, _person, _volume, found => _found = found))
            yield return turn;
    }
}

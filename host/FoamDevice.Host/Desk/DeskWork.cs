using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>What a desk decides, in turns: which port, whose device, what is done with it. No clock of its own, no threads; one caller at a time.</summary>
internal sealed partial class DeskWork : IDisposable
{
    private const ulong ListMicroseconds = 3_000_000;
    private static readonly Sentence _broken = Sentence.Of("desk.broken", "An error of the program itself came in between. Look at the bench before you do it again.");

    private readonly DeskLine _line;
    private readonly DeskStore _store;
    private readonly DeskSettings _settings;
    private readonly IDeskSurroundings _around;
    private readonly ConductedRecords _records;
    private readonly DeskNotices _notices;
    private readonly DeskFacts _facts;
    private readonly DeskNotes _notes;
    private readonly DeskPictures _pictures;
    private readonly WatchedRun _watched;
    private readonly ActionTokens _tokens = new();
    private ulong _now;
    private string? _only;
    private string? _yieldedPort;
    private DeskSearch? _search;
    private DeskWatch? _watch;
    private DeskLink? _link;
    private ILinkWork? _work;
    private HeardEvents? _heard;
    private DeviceIdentity? _device;
    private MachineSettings? _machine;
    private DeskRun? _run;
    private DeskService? _service;
    private long _questionNumber;
    private long _taskNumber;
    private IReadOnlyList<DeskPort> _ports = [];
    private ulong? _listedAt;

    /// <summary>Makes the desk; nothing happens before <see cref="Poll"/>.</summary>
    public DeskWork(DeskLine line, DeskStore store, DeskSettings settings, IDeskSurroundings around)
    {
        _line = line;
        _store = store;
        _settings = settings;
        _around = around;
        _only = line.Port;
        _records = new ConductedRecords(store.Events, settings.RuntimeFolder, settings.Command, line.Time);
        _notices = new DeskNotices(line.Time);
        _facts = new DeskFacts(store.Runs, around, line.Time);
        _notes = new DeskNotes(store.Runs, line.Time, _notices.Add);
        _pictures = new DeskPictures(line.Time);
        _watched = new WatchedRun(store.Runs);
    }

    /// <summary>How everything stands.</summary>
    public DeskView View => _pictures.Newest;

    /// <summary>How long the next turn may wait.</summary>
    public TimeSpan Rest => TimeSpan.FromMilliseconds(_watch is not null ? 50 : _link is not null && _work is null ? 20 : 5);

    private DeskMode Mode => _work switch
    {
        RunInHand => DeskMode.Run,
        ServiceInHand => DeskMode.Service,
        _ when _link is not null => DeskMode.Idle,
        _ when _watch is not null => DeskMode.Watching,
        _ => _search is { MustChoose: true } ? DeskMode.Choosing : DeskMode.Searching,
    };

    /// <summary>One turn.</summary>
    /// <param name="now">The session's time, µs.</param>
    public void Poll(ulong now)
    {
        _now = now;
        while (_store.TakeNotice() is { } notice)
            _notices.Add(notice);

        if (_yieldedPort is { } port)
            LetGo(port);

        if (_link is not null)
            PollLink(_link);
        else if (_watch is not null)
            PollWatch(_watch);
        else
            PollSearch();

        _notes.Poll(now);
        _facts.Look(_device, _link?.Session.Calibration, (_work as RunInHand)?.Picture.RecordId, now);
        _pictures.Take(ViewNow(), now);
    }

    /// <summary>Does something, or says why not. A token that was seen before gets the answer it had.</summary>
    /// <param name="action">What.</param>
    /// <param name="who">Who asks for it.</param>
    /// <param name="answered">Takes the answer, at once or in a later turn.</param>
    public void Do(DeskAction action, DeskPerson who, Action<DeskAnswer> answered)
    {
        if (!_tokens.IsNew(action.Token, answered))
            return;

        if (who.Role < action.Needs)
            _tokens.Answer(action.Token, new DeskAnswer(false, NeedsRole(action.Needs, who.Name, who.Role)));
        else
            Carry(action, who, answer => _tokens.Answer(action.Token, answer));
    }

    private static Sentence Broken(string type, string message) => Sentence.Of(
        "notice.program", $"An error of the program itself: {type}, {message} The device is looked for anew; a run that was in hand can be recovered.");

    private static Sentence NeedsRole(DeskRole needed, string name, DeskRole found)
    {
        var role = Sentence.Of($"role.{needed}", $"{needed}");
        var own = Sentence.Of($"role.{found}", $"{found}");
        return Sentence.Of("desk.needsRole", $"This needs the role {role}; {name} has the role {own}.");
    }

    /// <summary>Says something to whoever looks.</summary>
    public void Notice(Sentence said) => _notices.Add(said);

    /// <summary>An error of the program itself came out of a turn: everything is let go of, and begun anew. The device goes on by itself as its plan says.</summary>
    public void Break(Exception failure)
    {
        _notices.Add(Broken(failure.GetType().Name, failure.Message));
        _run = _run is { Result: null } ? null : _run;
        _service = _service is { IsOver: false } ? null : _service;
        _tokens.AnswerAll(No(_broken));
        Release();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Release();
        _records.Dispose();
    }

    private void PollLink(DeskLink link)
    {
        link.Turn(_now, now => _work?.Turn(now));
        for (SessionNotice? notice = link.Session.TakeNotice(); notice is not null; notice = link.Session.TakeNotice())
            Tell(notice);

        _device = link.Session.Device ?? _device;
        ShowWork();
        if (_work is { IsOver: true })
            EndWork();

        if (_work is null && link.IsLost(_now))
        {
            _notices.Add(Sentence.Of("notice.gone", "The device is gone; it is looked for."));
            Release();
        }
        else if (_listedAt is null || _now - _listedAt >= ListMicroseconds)
        {
            ListPorts(link);
        }
    }

    private void PollWatch(DeskWatch watch)
    {
        watch.Poll(_now);
        if (watch.Reply?.Status is { DeviceId.Length: > 0 } status && status.DeviceId != _device?.DeviceId)
            _device = new DeviceIdentity(status.DeviceId, status.SerialNumber, status.Board, status.Simulated ? DeviceIdentity.SimulatedTarget : "", "", "");

        _watched.Take(watch.Reply?.Status);
        if (watch.IsOver)
        {
            _watched.End();
            _watch = null;
            _facts.Invalidate();
        }

        _run = _watched.Picture ?? (_run is { IsWatched: true } ? null : _run);
    }

    private void PollSearch()
    {
        _search ??= new DeskSearch(_around, OpenLink, _only, _device?.DeviceId);
        _search.Poll(_now);
        _ports = _search.Ports;
        if (_search.Found is { } found)
            Settle(found);
        else if (_search.Watched is { } port)
            Watch(port);
    }

    private DeskLink OpenLink(string port)
    {
        IDeskPorts ports = _around.Take(port, (command, reply) => Handle(port, command, reply));
        var link = new DeskLink(ports, port, _records, _around.Ports);
        try
        {
            link.Open(_line.Time.GetUtcNow(), _now);
            return link;
        }
        catch (PortException)
        {
            link.Dispose();
            throw;
        }
    }

    private void Settle(DeskLink link)
    {
        _search!.Dispose();
        _search = null;
        _link = link;
        if (_heard is not null && link.Session.Device!.DeviceId == _device?.DeviceId)
            link.Heard.GoOn(_heard);

        _device = link.Session.Device;
        _heard = link.Heard;
        _listedAt = null;
        _facts.Invalidate();
    }

    private void Watch(string port)
    {
        Release();
        _watched.Forget();
        _watch = new DeskWatch(_around, port, _now);
        _watch.Poll(_now);
    }

    private void LetGo(string port)
    {
        _yieldedPort = null;
        if (_work is null)
            Watch(port);
    }

    // Nothing of it is in use any more, even if letting go of one fails.
    private void Release()
    {
        IDisposable?[] held = [_work, _link, _search];
        (_work, _link, _search, _watch, _listedAt) = (null, null, null, null, null);
        foreach (IDisposable? one in held)
            one?.Dispose();

        _records.LetGo();
    }

    private void ShowWork()
    {
        _run = _work is RunInHand run ? run.Picture : _run;
        _service = _work is ServiceInHand service ? service.Picture : _service;
    }

    private void EndWork()
    {
        if (_work is RunInHand run)
        {
            _questionNumber = run.LastQuestionNumber;
            _link!.Recorder.Unfollow();
            _records.LetGo();
        }
        else if (_work is ServiceInHand service)
        {
            _taskNumber = service.LastTaskNumber;
            string end = service.Picture.Failure is { } failure ? $"did not come to its end as meant. {failure}" : "came to its end.";
            _notes.Add(new BenchAct(BenchActKind.Machine, service.Picture.Person, $"Service {service.Picture.Job} {end}"));
        }

        _work!.Dispose();
        _work = null;
        _facts.Invalidate();
    }

    private void Tell(SessionNotice notice)
    {
        _facts.Invalidate();
        if (notice.Kind is not (SessionNoticeKind.Opened or SessionNoticeKind.Busy or SessionNoticeKind.VersionRefused))
            _notices.Add(notice.Said);
    }

    private void ListPorts(DeskLink link)
    {
        _listedAt = _now;
        DeskPort[] ports = [.. _around.Ports().Prepend(link.Port).DistinctBy(_around.KeyOf).Select(name => PortOf(name, link))];
        if (!ports.SequenceEqual(_ports))
            _ports = ports;
    }

    private DeskPort PortOf(string name, DeskLink link) =>
        name == link.Port ? new DeskPort(name, link.Session.Device?.DeviceId, null, null) : new DeskPort(name, null, _around.HolderOf(name), null);
}

using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>The person of a service, behind a page: what is asked is shown, what is pressed is the answer. At a simulated bench the simulation has the hands.</summary>
/// <param name="hands">The simulated bench's hands; null at a real one.</param>
/// <param name="taskNumber">The number of the last task asked.</param>
internal sealed class DeskServicePerson(IBenchHands? hands, long taskNumber) : IServiceOperator, IJogControls, ISettingsJudge
{
    private const int MostTold = 200;

    private static readonly ServiceTask WriteValues = new(ServiceTaskKind.WriteValues, SyringeSide.None, "Write the new values to the device?");

    private ServiceTask? _asked;
    private ServiceTask? _doing;
    private bool? _answer;
    private JogOrder? _order;
    private bool _sawBubble;

    /// <summary>What waits for the person; null when nothing does.</summary>
    public DeskTask? Task { get; private set; }

    /// <summary>The number of the last task asked.</summary>
    public long LastTaskNumber { get; private set; } = taskNumber;

    /// <summary>The vent is to be watched.</summary>
    public bool WatchesVent { get; private set; }

    /// <summary>How plungers and valve stand in a jog; null outside of one.</summary>
    public JogState? Jog { get; private set; }

    /// <summary>What was told: a list that never changes.</summary>
    public IReadOnlyList<Sentence> Told { get; private set; } = [];

    /// <summary>What would be written; null when nothing is offered.</summary>
    public IReadOnlyList<ConfigChange>? Offered { get; private set; }

    /// <inheritdoc/>
    public int Interruptions { get; set; }

    /// <inheritdoc/>
    public bool SawBubble => _sawBubble || hands is { SawBubble: true };

    /// <summary>A turn begins: what is not asked in it again is asked no more.</summary>
    public void BeginTurn() => _asked = null;

    /// <summary>A turn ends.</summary>
    public void EndTurn()
    {
        if (_asked is null)
            (Task, _answer) = (null, null);
    }

    /// <summary>A number for something else that is asked: no other asking has it.</summary>
    public long NextNumber() => ++LastTaskNumber;

    /// <summary>Takes the answer to the open task.</summary>
    /// <returns>False when it is not open any more, or answered already.</returns>
    public bool Answer(long number, bool yes)
    {
        if (Task?.Number != number || _answer is not null || _doing is not null)
            return false;

        _answer = yes;
        return true;
    }

    /// <summary>Takes an order of a jog.</summary>
    /// <returns>False while the one before is still waiting, or when nothing is jogged.</returns>
    public bool Take(JogOrder order)
    {
        bool isTaken = Jog is not null && (_order is null || order is JogEnd);
        _order = isTaken ? order : _order;
        return isTaken;
    }

    /// <summary>Somebody saw a bubble.</summary>
    public void SeeBubble() => _sawBubble = true;

    /// <inheritdoc/>
    public void WatchVent()
    {
        hands?.WatchVent();
        (WatchesVent, _sawBubble) = (true, false);
    }

    /// <inheritdoc/>
    public bool? AnswerTo(ServiceTask task)
    {
        bool? answer = _doing == task ? true : Ask(task);
        if (answer == true && hands is not null)
        {
            // What the hands have begun may take the bench a moment.
            answer = hands.Do(task);
            _doing = answer is null ? task : null;
        }

        return answer;
    }

    /// <inheritdoc/>
    public JogOrder? Next()
    {
        JogOrder? next = _order;
        _order = null;
        return next;
    }

    /// <inheritdoc/>
    public void Show(JogState state) => Jog = state;

    /// <inheritdoc/>
    public void Show(IReadOnlyList<ConfigChange>? changes) => Offered = changes;

    /// <inheritdoc/>
    public bool? MayWrite()
    {
        // Nothing moves, and whoever stops writes nothing.
        bool? answer = Interruptions > 0 ? false : Ask(WriteValues);
        if (answer == false)
            Tell(Sentence.Of("service.notWritten", "Nothing was written."));

        return answer;
    }

    /// <inheritdoc/>
    public void Tell(Sentence sentence)
    {
        if (!sentence.IsEmpty)
            Told = [.. Told.Skip(Told.Count + 1 - MostTold), sentence];
    }

    private bool? Ask(ServiceTask task)
    {
        _asked = task;
        if (Task?.Task != task)
            (Task, _answer) = (new DeskTask(NextNumber(), task), null);

        bool? answer = _answer;
        if (answer is not null)
            (Task, _answer) = (null, null);

        return answer;
    }
}

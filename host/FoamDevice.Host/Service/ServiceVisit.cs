using System.Runtime.ExceptionServices;
using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>Work on a device in its state <see cref="DeviceState.Service"/>: gets in, lets the work go on, and gets out again whatever happened.</summary>
/// <remarks>
/// Out means: nothing mounted, home found once more and the drift measured, Idle. After a fault or an abort the device can't go there; then
/// <see cref="LeftAs"/> says how it stands and what is to be done. Ctrl-C once ends the work in order, twice cuts the drivers.
/// </remarks>
public sealed class ServiceVisit
{
    // Both axes over their whole travel, twice, at creeping speed.
    private const ulong HomingPatienceMicroseconds = 120_000_000;

    // A few beats: the status that shows the closed chain is on its way.
    private const ulong ChainPatienceMicroseconds = 1_000_000;

    private readonly Conversation _talk;
    private readonly IServiceOperator _person;
    private bool _hasMoved;
    private bool _areKnownEmpty;

    /// <summary>Prepares a visit; nothing happens before <see cref="During"/>.</summary>
    /// <param name="talk">An open talk.</param>
    /// <param name="person">The person at the bench.</param>
    public ServiceVisit(Conversation talk, IServiceOperator person)
    {
        _talk = talk;
        _person = person;
        Motion = new ServiceMotion(talk, RefuseWhenStopped);
    }

    /// <summary>The moves and turns that the state allows.</summary>
    public ServiceMotion Motion { get; }

    /// <summary>Something is in the holders: it has to be taken out before the carriages home.</summary>
    public bool AreMounted { get; private set; }

    /// <summary>How the device was left, in a sentence; empty before it was.</summary>
    public Sentence LeftAs { get; private set; } = Sentence.Nothing;

    /// <summary>The drift found by the last homing; null when it was not measured.</summary>
    public DriftMeasured? Drift { get; private set; }

    /// <summary>Enters, does the work, leaves. A failure of the work comes out after the leaving.</summary>
    /// <param name="work">The work; it is ended at its next turn when the operator asks to end.</param>
    /// <exception cref="StoppedException">The operator ended it, or would not confirm what has to be confirmed.</exception>
    /// <exception cref="AbortedException">The operator cut the drivers.</exception>
    /// <exception cref="DeviceFaultException">A fault ended it.</exception>
    public IEnumerable<Turn> During(Func<IEnumerable<Turn>> work)
    {
        ExceptionDispatchInfo? trouble = null;
        foreach (Turn turn in Guarded(EnterAnd(work), endsInOrder: true).Catching(failure => trouble = failure))
            yield return turn;

        if (!IsAbandoned(trouble))
        {
            foreach (Turn turn in Guarded(Leave(), endsInOrder: false).Catching(failure => trouble = failure))
                yield return turn;

            IsAbandoned(trouble);
        }

        _person.Tell(LeftAs);
        trouble?.Throw();
    }

    /// <summary>Asks the operator for something and waits for the answer.</summary>
    /// <exception cref="StoppedException">The answer is no.</exception>
    public IEnumerable<Turn> Ask(ServiceTask task)
    {
        bool? answer = _person.AnswerTo(task);
        while (answer is null)
        {
            yield return default;
            answer = _person.AnswerTo(task);
        }

        if (answer == false)
            throw new StoppedException(Refused(task.Said));

        AreMounted = task.Kind is ServiceTaskKind.MountEmptySyringe or ServiceTaskKind.MountForWater || (AreMounted && task.Kind != ServiceTaskKind.EmptyHolders);
        _areKnownEmpty = !AreMounted && (_areKnownEmpty || task.Kind == ServiceTaskKind.EmptyHolders);
    }

    /// <summary>Goes on with a device whose safety chain has opened on purpose, once the operator has made it safe: unlatches the fault and homes.</summary>
    /// <param name="task">What the operator does first; asked again while the chain stays open.</param>
    internal IEnumerable<Turn> Recover(ServiceTask task)
    {
        bool IsClosed() => (_talk.Status.Flags & DeviceFlags.SafetyChainOpen) == 0;
        do
        {
            foreach (Turn turn in Ask(task))
                yield return turn;

            ulong start = _talk.NowMicroseconds;
            foreach (Turn turn in _talk.Until(() => IsClosed() || _talk.NowMicroseconds - start > ChainPatienceMicroseconds, 2 * ChainPatienceMicroseconds, "waiting for the chain"))
                yield return turn;

            if (!IsClosed())
                _person.Tell(Sentence.Of("service.chainOpen", "The safety chain is still open."));
        }
        while (!IsClosed());

        foreach (Turn turn in _talk.Request(RequestType.ClearFault, new ClearFaultRequest { Code = _talk.Status.Fault }))
            yield return turn;

        foreach (Turn turn in Enter())
            yield return turn;
    }

    private IEnumerable<Turn> EnterAnd(Func<IEnumerable<Turn>> work)
    {
        foreach (Turn turn in Enter())
            yield return turn;

        foreach (Turn turn in work())
            yield return turn;
    }

    private IEnumerable<Turn> Enter()
    {
        if (_talk.Status.Fault != FaultCode.None)
            throw new DeviceFaultException(_talk.Status);

        if (!_areKnownEmpty)
        {
            foreach (Turn turn in Ask(ServiceTask.EmptyHolders("The carriages will home.")))
                yield return turn;
        }

        foreach (Turn turn in _talk.Request(RequestType.EnterService, new ConfirmRequest { SyringesOut = true }))
            yield return turn;

        _hasMoved = true;
        foreach (Turn turn in Motion.Until(() => _talk.Status.State == DeviceState.Service, HomingPatienceMicroseconds, "homing"))
            yield return turn;
    }

    private IEnumerable<Turn> Leave()
    {
        foreach (Turn turn in _talk.Until(() => _talk.Status.State != DeviceState.Homing, HomingPatienceMicroseconds, "homing"))
            yield return turn;

        if (_talk.Status.State is not (DeviceState.Service or DeviceState.Unloading))
        {
            LeftAs = HowItStands();
            yield break;
        }

        if (AreMounted)
        {
            foreach (Turn turn in AskToUnload())
                yield return turn;
        }

        if (!AreMounted)
        {
            foreach (Turn turn in GoHome())
                yield return turn;
        }
    }

    // Whoever says no, or is gone, leaves the device where it waits for the word by itself.
    private IEnumerable<Turn> AskToUnload()
    {
        if (_talk.Status.State == DeviceState.Service)
        {
            foreach (Turn turn in _talk.Request(RequestType.Stop, null))
                yield return turn;
        }

        ServiceTask task = ServiceTask.EmptyHolders("Take the syringes out; then the carriages home.");
        bool? answer = _person.AnswerTo(task);
        while (answer is null)
        {
            yield return default;
            answer = _person.AnswerTo(task);
        }

        AreMounted = answer == false;
        if (AreMounted)
            LeftAs = Sentence.Of("left.loaded", "The device waits, plungers held, until the syringes are out. Take them out, then: foam home");
    }

    private IEnumerable<Turn> GoHome()
    {
        int mark = _talk.Events.Count;
        foreach (Turn turn in _talk.Request(RequestType.ConfirmUnloaded, new ConfirmRequest { SyringesOut = true }))
            yield return turn;

        foreach (Turn turn in _talk.Until(() => _talk.Status.State is DeviceState.Idle or DeviceState.Faulted, HomingPatienceMicroseconds, "homing"))
            yield return turn;

        Drift = _talk.Events.Skip(mark).Select(heard => heard.Message).OfType<DriftMeasured>().LastOrDefault();
        LeftAs = HowItStands();
    }

    private Sentence HowItStands() => _talk.Status switch
    {
        { Fault: not FaultCode.None } => Sentence.Of(
            "left.faulted.clear", "The device is left with its fault latched; it moves again when its cause is seen to and it is cleared (foam clear)."),
        { State: DeviceState.Idle } => _hasMoved ? DeviceLeft.Home : Sentence.Of("left.unmoved", "The device is left idle; it has not moved."),
        { State: var state } => LeftIn(Sentence.Of($"state.{state}", $"{state}")),
    };

    private static Sentence LeftIn(Sentence state) => Sentence.Of("left.state", $"The device is left in {state}. `foam device` says what it waits for.");

    private static Sentence Refused(Sentence task) => Sentence.Of("service.refused", $"Without a yes to \"{task}\" this can't go on.");

    // Looks, before each turn, whether the operator wants to end: in order, once what moves has come to its end, or at once.
    private IEnumerable<Turn> Guarded(IEnumerable<Turn> work, bool endsInOrder)
    {
        using IEnumerator<Turn> turns = work.GetEnumerator();
        while (_person.Interruptions < 2)
        {
            if (endsInOrder && !Motion.IsMoving)
                RefuseWhenStopped();

            if (!turns.MoveNext())
                yield break;

            yield return turns.Current;
        }

        foreach (Turn turn in _talk.Abort())
            yield return turn;

        throw new AbortedException(
            Sentence.Of("service.aborted", "Aborted; the drivers were cut and the positions are lost. See that the holders are empty, then: foam clear, foam home"));
    }

    private void RefuseWhenStopped()
    {
        if (_person.Interruptions > 0)
            throw new StoppedException(Sentence.Of("service.stopped", "Stopped by the operator before it was done; nothing was written."));
    }

    // Nobody to talk to, or not the one that was entered: nothing more is sent.
    private bool IsAbandoned(ExceptionDispatchInfo? trouble)
    {
        Sentence left = trouble?.SourceException switch
        {
            AbortedException => Sentence.Of("left.cut", "The device is left with its drivers cut."),
            DeviceSilentException or DeviceChangedException =>
                Sentence.Of(
                    "left.unknown",
                    "How the device stands is not known. In service it stops by itself ten seconds after the host fell silent; see that the holders are empty, then: foam home"),
            _ => Sentence.Nothing,
        };
        LeftAs = left.IsEmpty ? LeftAs : left;
        return !left.IsEmpty;
    }
}

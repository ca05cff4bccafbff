using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>What the stages of a conducted run share: session, recorder, dialogue, the request under way, and the end.</summary>
internal sealed class ConductedRun(DeviceSession session, Recorder recorder, string portName, bool asksBeforeStart)
{
    private static readonly ConfirmRequest SyringesAreOut = new() { SyringesOut = true };

    public DeviceSession Session => session;

    public Recorder Recorder => recorder;

    /// <summary>Names the port in sentences.</summary>
    public string PortName => portName;

    /// <summary>The operator is asked before the start.</summary>
    public bool AsksBeforeStart => asksBeforeStart;

    public OperatorDialogue Dialogue { get; } = new();

    /// <summary>Where the run stands.</summary>
    public ConductorPhase Phase { get; set; }

    /// <summary>The plan as sent; null before.</summary>
    public RunPlan? Plan { get; set; }

    /// <summary>The plan was given to the device: it has accepted the run, or may have.</summary>
    public bool IsGiven { get; set; }

    /// <summary>The run's name in plan and status.</summary>
    public ulong RunToken { get; set; }

    /// <summary>The operator wants the run to end after this pass.</summary>
    public bool StopAsked { get; set; }

    /// <summary>The operator has confirmed that the syringes are out, and the device has heard it.</summary>
    public bool UnloadConfirmed { get; set; }

    /// <summary>The request under way; none without.</summary>
    public RequestType UnderWay { get; private set; }

    /// <summary>The end; null while the run goes on.</summary>
    public RunResult? Result { get; private set; }

    /// <summary>Time of the turn, µs.</summary>
    public ulong Now { get; set; }

    /// <summary>What goes on with the record from another process.</summary>
    public string RecoverCommand => $"`foam runs recover {recorder.RecordId}`";

    /// <summary>Sends a request; its end comes to the stage as an outcome.</summary>
    public void Request(RequestType type, Message? body)
    {
        if (session.Request(type, body))
        {
            UnderWay = type;
        }
    }

    /// <summary>The request under way has ended.</summary>
    public RequestType TakeEnded()
    {
        RequestType ended = UnderWay;
        UnderWay = RequestType.None;
        return ended;
    }

    /// <summary>Asks for the syringes to be taken out, then tells the device.</summary>
    /// <returns>False when the operator said no.</returns>
    public bool Unload()
    {
        Status status = session.Status;
        Phase = status.State == DeviceState.Finished ? ConductorPhase.Finished : ConductorPhase.Unloading;
        if (UnloadConfirmed || (status.Flags & DeviceFlags.Moving) != 0)
        {
            return true;
        }

        bool? taken = Dialogue.Ask(Question.TakeOutFoam);
        if (taken == true)
        {
            Request(RequestType.ConfirmUnloaded, SyringesAreOut);
        }

        return taken != false;
    }

    /// <summary>Ends the run: what is known of its end is stored first.</summary>
    public void Finish(RunResultKind kind, Sentence said)
    {
        recorder.Leave(Now);
        Dialogue.Close();
        Phase = ConductorPhase.Closed;
        Result = new RunResult(kind, said, recorder.RecordId, recorder.Outcome, recorder.Fault) { Ending = recorder.Ending };
    }
}

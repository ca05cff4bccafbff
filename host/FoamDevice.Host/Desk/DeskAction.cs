using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>Something that a person asks of the bench.</summary>
public abstract record DeskAction
{
    /// <summary>Names the press of a button: a repeated action is known by it, and not done again.</summary>
    public Guid Token { get; init; } = Guid.NewGuid();

    /// <summary>The least role that may ask for it.</summary>
    public virtual DeskRole Needs => DeskRole.Technician;
}

/// <summary>Use the device on another port.</summary>
/// <param name="Port">Its name, from <see cref="DeskView.Ports"/>.</param>
public sealed record ChoosePort(string Port) : DeskAction;

/// <summary>Begin a run. The device then homes once <see cref="Question.SyringesOut"/> is answered.</summary>
/// <param name="Method">The method.</param>
/// <param name="Context">What is known of it beforehand.</param>
public sealed record StartRun(Method Method, RunContext Context) : DeskAction;

/// <summary>Answer the open question of a run.</summary>
/// <param name="QuestionNumber">From <see cref="DeskQuestion.Number"/>: an answer to an older question does nothing.</param>
/// <param name="Yes">Yes.</param>
public sealed record AnswerQuestion(long QuestionNumber, bool Yes) : DeskAction;

/// <summary>End the run after this pass; a service in order. Reaches a run of another program, too.</summary>
public sealed record StopWork : DeskAction;

/// <summary>Cut the drivers now, whatever goes on. Reaches a run of another program, too.</summary>
public sealed record AbortWork : DeskAction;

/// <summary>Unlatch a fault, outside a run. Refused while its cause lasts.</summary>
/// <param name="Code">The fault whose cause was seen to.</param>
public sealed record ClearFault(FaultCode Code) : DeskAction;

/// <summary>Home both carriages, outside a run; the person has confirmed that the holders are empty.</summary>
public sealed record HomeCarriages : DeskAction;

/// <summary>Go on with a run whose program died.</summary>
/// <param name="RecordId">The unfinished record.</param>
public sealed record RecoverRun(string RecordId) : DeskAction;

/// <summary>Put away the result of a run or service that has ended, so that the next can begin.</summary>
public sealed record Dismiss : DeskAction;

/// <summary>Have it written down that the person did something: in the bench's own log; and in the record of the run in hand, if the controls changed hands.</summary>
/// <param name="Kind">Of which kind.</param>
/// <param name="Text">What, as a sentence.</param>
public sealed record WriteDown(BenchActKind Kind, string Text) : DeskAction
{
    /// <inheritdoc/>
    public override DeskRole Needs => DeskRole.Viewer;
}

/// <summary>Begin a service.</summary>
/// <param name="Job">Which.</param>
public sealed record BeginService(ServiceJob Job) : DeskAction
{
    /// <summary>What <see cref="ServiceJob.CalibrateTravel"/> measures.</summary>
    public TravelPlan Travel { get; init; } = new();

    /// <summary>How <see cref="ServiceJob.CalibrateFill"/> measures; null for the syringe and volume of most methods.</summary>
    public FillPlan? Fill { get; init; }

    /// <inheritdoc/>
    public override DeskRole Needs => DeskRole.Engineer;
}

/// <summary>Answer the task of a service.</summary>
/// <param name="TaskNumber">From <see cref="DeskTask.Number"/>.</param>
/// <param name="Yes">Done.</param>
public sealed record AnswerTask(long TaskNumber, bool Yes) : DeskAction
{
    /// <inheritdoc/>
    public override DeskRole Needs => DeskRole.Engineer;
}

/// <summary>An order of a jog.</summary>
/// <param name="Order">The order.</param>
public sealed record Jog(JogOrder Order) : DeskAction
{
    /// <inheritdoc/>
    public override DeskRole Needs => DeskRole.Engineer;
}

/// <summary>Something for a volume calibration.</summary>
/// <param name="Number">From <see cref="DeskVolume.Number"/>.</param>
/// <param name="Entry">What.</param>
public sealed record EnterVolume(long Number, VolumeEntry Entry) : DeskAction
{
    /// <inheritdoc/>
    public override DeskRole Needs => DeskRole.Engineer;
}

/// <summary>A bubble came out of the vent's hose.</summary>
public sealed record SawBubble : DeskAction
{
    /// <inheritdoc/>
    public override DeskRole Needs => DeskRole.Engineer;
}

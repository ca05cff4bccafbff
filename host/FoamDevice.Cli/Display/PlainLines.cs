using FoamDevice.Host;
using FoamDevice.Protocol;

namespace FoamDevice.Cli.Display;

/// <summary>A run as lines of text, one for each thing that happens: for pipes and files.</summary>
internal sealed class PlainLines(TextWriter output, RunFacts facts) : IRunDisplay
{
    private static readonly TimeSpan FirstAnswer = TimeSpan.FromSeconds(1.5);

    private DeviceState? _state;
    private int _pass;
    private FaultCode _fault;
    private bool _isEarlierRun;
    private string? _question;
    private string? _note;
    private string? _hindrance;

    /// <inheritdoc/>
    public TimeSpan Interval => TimeSpan.Zero;

    /// <inheritdoc/>
    public void During(Action<Action<RunMoment>> loop)
    {
        output.WriteLine($"{facts.MethodId}: {facts.Description}");
        loop(Show);
    }

    private void Show(RunMoment moment)
    {
        if (moment.Status is { } status)
            ShowStatus(moment, status);

        ShowText(moment, moment.Question is null ? null : $"{moment.Question} (y: yes, n: no)", ref _question);
        ShowText(moment, HindranceOf(moment), ref _hindrance);
        ShowText(moment, moment.Note, ref _note);
    }

    // A fault is shown with its numbers, and a board needs a moment before it answers for the first time.
    private static string? HindranceOf(RunMoment moment)
    {
        return moment.Standstill is { IsHindrance: true, Fault: null } still && (moment.Status is not null || moment.Elapsed >= FirstAnswer) ? still.Text : null;
    }

    private void ShowStatus(RunMoment moment, Status status)
    {
        ShowMark(moment);
        ShowOwner(moment);
        ShowPass(moment, status);
        if (_state != status.State)
        {
            _state = status.State;
            Line(moment, DeviceWords.State(status.State));
        }

        if (_fault != status.Fault)
        {
            _fault = status.Fault;
            ShowFault(moment, status);
        }
    }

    private void ShowMark(RunMoment moment)
    {
        if (_state is null && moment.IsSimulated)
            Line(moment, "SIMULATED device: nothing real moves");
    }

    private void ShowOwner(RunMoment moment)
    {
        if (moment.IsEarlierRun && !_isEarlierRun)
            Line(moment, "the device still has an earlier run in hand: what follows is about that one");

        _isEarlierRun = moment.IsEarlierRun;
    }

    private void ShowPass(RunMoment moment, Status status)
    {
        if (status.Pass > _pass && !moment.IsEarlierRun)
            Line(moment, $"pass {status.Pass} of {status.Passes}");

        _pass = status.Pass;
    }

    private void ShowFault(RunMoment moment, Status status)
    {
        if (status.Fault == FaultCode.None)
        {
            Line(moment, "fault cleared");
            return;
        }

        FaultNotice notice = FaultNotice.Of(status);
        Line(moment, $"{notice.Title}. {notice.Cause} {notice.Aftermath}");
        Line(moment, $"what to do: {notice.Advice}");
    }

    private void ShowText(RunMoment moment, string? text, ref string? shown)
    {
        if (text != shown && text is not null)
            Line(moment, text);

        shown = text;
    }

    private void Line(RunMoment moment, string text) => output.WriteLine($"{DeviceWords.Clock(moment.Elapsed),8}  {text}");
}

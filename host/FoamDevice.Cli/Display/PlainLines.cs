using FoamDevice.Protocol;

namespace FoamDevice.Cli.Display;

/// <summary>A run as lines of text, one for each thing that happens: for pipes and files.</summary>
internal sealed class PlainLines(TextWriter output, RunFacts facts) : IRunDisplay
{
    private DeviceState? _state;
    private int _pass;
    private FaultCode _fault;
    private string? _question;
    private string? _note;

    /// <inheritdoc/>
    public TimeSpan Interval => TimeSpan.Zero;

    /// <inheritdoc/>
    public void During(Action<Action<RunMoment>> loop)
    {
        output.WriteLine($"{facts.Method.Id}: {facts.Description}");
        loop(Show);
    }

    private void Show(RunMoment moment)
    {
        if (moment.Status is { } status)
            ShowStatus(moment, status);

        ShowText(moment, moment.Question is null ? null : $"{moment.Question} (y: yes, n: no)", ref _question);
        ShowText(moment, moment.Note, ref _note);
    }

    private void ShowStatus(RunMoment moment, Status status)
    {
        ShowMark(moment);
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

    private void ShowPass(RunMoment moment, Status status)
    {
        if (status.Pass > _pass)
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
        Line(moment, $"{notice.Title}. {notice.Cause}");
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

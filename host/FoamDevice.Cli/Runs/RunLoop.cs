using FoamDevice.Cli.Display;
using FoamDevice.Cli.Terminals;
using FoamDevice.Host;
using FoamDevice.Protocol;

namespace FoamDevice.Cli.Runs;

/// <summary>A run with its operator: shows it, asks, and obeys Ctrl-C.</summary>
internal sealed class RunLoop(IRunEngine engine, IRunDisplay display, IConfirmation confirmation, IInterruption interruption, Func<string?>? notices = null)
{
    /// <summary>Whether a fault may be cleared; the display shows the fault itself, with its advice.</summary>
    public const string ClearFaultQuestion = "Has its cause been seen to? Clear the fault now?";

    private readonly RedrawRule _redraw = new(display.Interval, TimeProvider.System);
    private int _interruptionsTaken;
    private string? _note;

    /// <summary>Runs to the end.</summary>
    public RunResult Run()
    {
        display.During(show => engine.Run(() => Turn(show)));
        return engine.Result!;
    }

    private void Turn(Action<RunMoment> show)
    {
        ObeyInterruption();
        TakeNotices();
        string? question = AskOperator();
        if (engine.Result is not null || _redraw.IsDue())
            show(Moment(question));
    }

    // Gives back what still waits for an answer.
    private string? AskOperator()
    {
        if (engine.Question is not { } asked)
            return null;

        if (confirmation.AnswerTo(asked.Question) is not { } answer)
            return asked.Question == Question.ClearFault ? ClearFaultQuestion : asked.Text;

        engine.Answer(answer);
        return null;
    }

    private void ObeyInterruption()
    {
        int count = interruption.Count;
        if (count == _interruptionsTaken)
            return;

        if (_interruptionsTaken == 0)
        {
            _note = $"{StopText.Of(engine.Status?.State ?? DeviceState.Idle)} Ctrl-C again aborts.";
            engine.RequestStop();
        }

        if (count > 1)
        {
            _note = "Aborting: the drivers are cut.";
            engine.Abort();
        }

        _interruptionsTaken = count;
    }

    private void TakeNotices()
    {
        while (notices?.Invoke() is { } said)
            _note = said;

        while (engine.TakeNotice() is { } notice)
        {
            // That nobody answers, and why, is said as the reason of the standstill, for as long as it lasts.
            if (notice.Kind is not (SessionNoticeKind.Opened or SessionNoticeKind.LinkLost or SessionNoticeKind.Busy or SessionNoticeKind.VersionRefused))
                _note = notice.Text;
        }
    }

    private RunMoment Moment(string? question)
    {
        return new RunMoment
        {
            Status = engine.Status,
            IsEarlierRun = engine.Status is { RunToken: not 0 } status && status.RunToken != engine.RunToken,
            IsSimulated = engine.IsSimulated,
            Elapsed = engine.Elapsed,
            Standstill = engine.Standstill,
            Question = question,
            Note = engine.StoreTrouble ?? _note,
        };
    }
}

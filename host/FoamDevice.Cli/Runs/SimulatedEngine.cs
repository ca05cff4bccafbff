using FoamDevice.Host;
using FoamDevice.Protocol;

namespace FoamDevice.Cli.Runs;

/// <summary>A simulated run, held to a pace.</summary>
internal sealed class SimulatedEngine(SimulatedRun run, Pace pace) : IRunEngine
{
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(5);
    private readonly Pacer _pacer = new(pace, TimeProvider.System);
    private bool _hasAnswered;

    /// <inheritdoc/>
    public Status? Status => run.Session.Device is null ? null : run.Session.Status;

    /// <inheritdoc/>
    public ulong RunToken => run.Conductor.Plan?.RunToken ?? 0;

    /// <inheritdoc/>
    public bool IsSimulated => true;

    /// <inheritdoc/>
    public TimeSpan Elapsed => TimeSpan.FromMicroseconds(run.NowMicroseconds);

    /// <inheritdoc/>
    public (Question Question, string Text)? Question => run.Conductor.Question is { } question ? (question, run.Conductor.QuestionText!) : null;

    /// <inheritdoc/>
    public RunResult? Result => run.Conductor.Result;

    /// <inheritdoc/>
    public Standstill Standstill => Standstill.Of(DeviceView.Of(run.Session, port: null, portFailure: null) with { IsConducted = true });

    /// <inheritdoc/>
    public string? StoreTrouble => run.Recorder.Failure?.Text;

    /// <inheritdoc/>
    public void Run(Action turn)
    {
        bool isPersonAsked = false;
        while (run.Conductor.Result is null)
        {
            run.Advance(_pacer.Take(isPersonAsked));
            turn();

            // Whoever gave the word beforehand has answered in the turn, and no one is waited for.
            isPersonAsked = run.Conductor.Question is not null && !_hasAnswered;
            _hasAnswered = false;
            if (pace.Factor is not null || isPersonAsked)
                Thread.Sleep(Rest);
        }
    }

    /// <inheritdoc/>
    public SessionNotice? TakeNotice() => run.Session.TakeNotice();

    /// <inheritdoc/>
    public void Answer(bool yes)
    {
        _hasAnswered = true;
        run.Answer(yes);
    }

    /// <inheritdoc/>
    public void RequestStop() => run.Conductor.RequestStop();

    /// <inheritdoc/>
    public void Abort() => run.Conductor.Abort();
}

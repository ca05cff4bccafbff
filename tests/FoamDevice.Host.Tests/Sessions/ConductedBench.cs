namespace FoamDevice.Host.Tests;

/// <summary>A conducted run on a <see cref="SessionBench"/>, with an operator who answers every question.</summary>
internal sealed class ConductedBench
{
    public ConductedBench(RunOrder? order = null, SessionBench? bench = null)
        : this(bench ?? new SessionBench(), host => new RunConductor(host.Session, host.Recorder, order ?? RunOrders.Tessari))
    {
    }

    private ConductedBench(SessionBench bench, Func<SessionBench, RunConductor> make)
    {
        Bench = bench;
        Conductor = make(bench);
        Bench.AfterTurn = Turn;
        Bench.Session.Open(Bench.Now);
    }

    /// <summary>A host that goes on with a record that another one left open.</summary>
    public static ConductedBench Recovering(SessionBench bench, RunRecord record, Func<Question, bool>? answer = null)
    {
        return new ConductedBench(bench, host => RunConductor.Recover(host.Session, host.Recorder, record, "/dev/ttyUSB0")) { Answer = answer ?? (_ => true) };
    }

    public SessionBench Bench { get; }

    public RunConductor Conductor { get; }

    /// <summary>What the operator says.</summary>
    public Func<Question, bool> Answer { get; init; } = _ => true;

    public List<Question> Asked { get; } = [];

    public List<ConductorPhase> Phases { get; } = [ConductorPhase.WaitingForDevice];

    public void Until(ConductorPhase phase) => Bench.RunUntil(() => Conductor.Phase == phase);

    public RunResult ToTheEnd(double withinSeconds = 60)
    {
        Bench.RunUntil(() => Conductor.Result is not null, withinSeconds);
        return Conductor.Result!;
    }

    private void Turn(ulong now)
    {
        Conductor.Poll(now);
        if (Phases[^1] != Conductor.Phase)
        {
            Phases.Add(Conductor.Phase);
        }

        if (Conductor.Question is { } question)
        {
            Asked.Add(question);
            Conductor.Answer(Answer(question));
        }
    }
}

using FoamDevice.Host;
using FoamDevice.Protocol;

namespace FoamDevice.Cli.Runs;

/// <summary>Carries a run through time, on a simulated bench or over a port.</summary>
internal interface IRunEngine
{
    /// <summary>The device's last status; null before the first.</summary>
    Status? Status { get; }

    /// <summary>The run that is carried out; 0 before its plan was made.</summary>
    ulong RunToken { get; }

    /// <summary>The device says it is simulated.</summary>
    bool IsSimulated { get; }

    /// <summary>Since the run was asked for, in the run's own time.</summary>
    TimeSpan Elapsed { get; }

    /// <summary>What waits for the operator, with the words for it.</summary>
    (Question Question, string Text)? Question { get; }

    /// <summary>The end; null while the run goes on.</summary>
    RunResult? Result { get; }

    /// <summary>Why nothing moves, or that it does.</summary>
    Standstill Standstill { get; }

    /// <summary>Why nothing can be stored at present, in a plain sentence; null when all is well.</summary>
    string? StoreTrouble { get; }

    /// <summary>Lets time pass until the run is over.</summary>
    /// <param name="turn">Called several times a second, in the run's own flow of control.</param>
    void Run(Action turn);

    /// <summary>Something about the link to be shown; null when nothing is new.</summary>
    SessionNotice? TakeNotice();

    /// <summary>Answers the open question.</summary>
    void Answer(bool yes);

    /// <summary>Ends the run after this pass.</summary>
    void RequestStop();

    /// <summary>Cuts the drivers now.</summary>
    void Abort();
}

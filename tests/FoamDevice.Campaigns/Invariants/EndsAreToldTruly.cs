using FoamDevice.Protocol;

namespace FoamDevice.Campaigns;

/// <summary>Every step that was sent was counted, and the end of a run tells the passes that were made, and completion only of all of them.</summary>
public sealed class EndsAreToldTruly : Invariant
{
    private int _passes;

    /// <inheritdoc/>
    public override string? Check(Moment before, Moment now)
    {
        string? wrong = null;
        foreach (DiaryEvent made in now.Events)
        {
            wrong ??= made.Type switch
            {
                EventType.PassCompleted => Pass(made.Read<PassCompleted>()),
                EventType.MoveCompleted => Move(made.Read<MoveCompleted>()),
                EventType.RunEnded => End(made.Read<RunEnded>(), now),
                _ => null,
            };
            _passes = made.Type == EventType.RunAccepted ? 0 : _passes;
        }

        return wrong;
    }

    private string? Pass(PassCompleted pass)
    {
        _passes++;
        if (pass.Pass != _passes)
            return $"Pass {pass.Pass} was told as the run's {_passes}th.";

        return pass.CountedStepsA != pass.CommandedStepsA || pass.CountedStepsB != pass.CommandedStepsB ? $"Pass {pass.Pass} counted other steps than it sent." : null;
    }

    private static string? Move(MoveCompleted move) =>
        move.CountedSteps != move.CommandedSteps ? $"A move counted {move.CountedSteps} of {move.CommandedSteps} steps and was taken for done." : null;

    private string? End(RunEnded ended, Moment now)
    {
        if (ended.Passes != _passes)
            return $"The run ended with {ended.Passes} passes told and {_passes} made.";

        bool complete = ended.Outcome == RunOutcome.Completed;
        return complete && (_passes != now.PassesPlanned || ended.Fault != FaultCode.None) ? $"A run of {_passes} of {now.PassesPlanned} passes was told as complete." : null;
    }
}

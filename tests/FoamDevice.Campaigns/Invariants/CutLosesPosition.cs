using FoamDevice.Protocol;

namespace FoamDevice.Campaigns;

/// <summary>Once a fault whose reaction is Cut is raised, ENABLE is low and no position is known, and it stays so until the fault is cleared.</summary>
public sealed class CutLosesPosition : Invariant
{
    private FaultCode _fault;

    /// <inheritdoc/>
    public override string? Check(Moment before, Moment now)
    {
        if (!now.IsSameStart(before))
            _fault = FaultCode.None;

        foreach (DiaryEvent made in now.Events)
        {
            if (made.Type == EventType.FaultRaised)
                _fault = made.Read<FaultRaised>().Code;
            else if (made.Type == EventType.FaultCleared)
                _fault = FaultCode.None;
        }

        if (_fault == FaultCode.None || FaultCatalog.ReactionOf(_fault) != FaultReaction.Cut || !now.IsRunning)
            return null;

        if (now.EnablePin)
            return $"ENABLE is on with {_fault} latched.";

        return now.A.ClaimsPosition || now.B.ClaimsPosition ? $"A position is claimed with {_fault} latched." : null;
    }
}

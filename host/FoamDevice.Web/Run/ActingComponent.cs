using FoamDevice.Host;
using FoamDevice.Web.Layout;

namespace FoamDevice.Web.Run;

/// <summary>A component with buttons: one press acts once, and what was refused is kept to be shown.</summary>
public abstract class ActingComponent : DeskComponent
{
    /// <summary>An action is on its way: buttons wait.</summary>
    protected bool IsActing { get; private set; }

    /// <summary>Buttons may be pressed.</summary>
    protected bool CanPress => Seat.CanAct && !IsActing;

    /// <summary>Why the last action was refused; null when it was not.</summary>
    protected ActionRefusal? Refusal { get; private set; }

    /// <summary>Asks the bench for something. A second press while the first is on its way does nothing.</summary>
    /// <returns>Whether it was done.</returns>
    protected async Task<bool> ActAsync(DeskAction action)
    {
        if (IsActing)
            return false;

        IsActing = true;
        try
        {
            return await AskAsync(action);
        }
        finally
        {
            IsActing = false;
        }
    }

    /// <summary>Asks without waiting for what is on its way already.</summary>
    /// <returns>Whether it was done.</returns>
    protected async Task<bool> AskAsync(DeskAction action)
    {
        bool isAllowed = Seat.Refusal(action) is null;
        DeskAnswer answer = await Seat.DoAsync(action);
        Refusal = answer.Done ? null : new ActionRefusal(answer.Said, isAllowed);
        return answer.Done;
    }
}

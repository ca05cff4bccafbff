using FoamDevice.Host;
using FoamDevice.Protocol;

namespace FoamDevice.Web.Start;

/// <summary>The one thing to do next, by how the bench stands.</summary>
public static class NextStep
{
    /// <summary>Decides.</summary>
    public static NextStepKind Of(DeskView view)
    {
        return view.Mode switch
        {
            DeskMode.Searching => NextStepKind.Connect,
            DeskMode.Choosing => NextStepKind.Choose,
            DeskMode.Watching => NextStepKind.Watch,
            DeskMode.Service => NextStepKind.GoToService,
            _ when view.Run is { } run => run.Result is null ? NextStepKind.GoToRun : NextStepKind.SeeResult,
            DeskMode.Run => NextStepKind.GoToRun,
            _ when view.Service is not null => NextStepKind.GoToService,
            _ => OfIdle(view),
        };
    }

    private static NextStepKind OfIdle(DeskView view)
    {
        if (view.Status is not { } status || view.Standstill is not { } standstill)
            return NextStepKind.Wait;

        if (standstill.Reason == StandstillReason.Fault)
            return NextStepKind.ClearFault;

        if (standstill.Reason is StandstillReason.SelfTestPending or StandstillReason.Connecting)
            return NextStepKind.Wait;

        if (standstill.IsHindrance)
            return NextStepKind.Mend;

        if (status.Flags.HasFlag(DeviceFlags.Moving))
            return NextStepKind.Wait;

        return status.State == DeviceState.Idle ? NextStepKind.Prepare
            : view.Unfinished.Count > 0 ? NextStepKind.Recover
            : NextStepKind.Home;
    }
}

namespace FoamDevice.Cli.Display;

/// <summary>Shows a run as it goes.</summary>
internal interface IRunDisplay
{
    /// <summary>Wall time between two calls that is worth a new picture; zero when every change counts.</summary>
    TimeSpan Interval { get; }

    /// <summary>Calls <paramref name="loop"/> with a function that shows a moment; returns when the loop does.</summary>
    void During(Action<Action<RunMoment>> loop);
}

namespace FoamDevice.Host;

/// <summary>One bench, for whoever looks at it and works it: one device on one line, and at most one thing that is done with it at a time. Any thread may call.</summary>
public interface IBenchDesk
{
    /// <summary>How everything stands; a picture that never changes.</summary>
    DeskView View { get; }

    /// <summary>A newer picture is there. Comes from any thread, at most twenty times a second, and never twice for the same <see cref="DeskView.Number"/>.</summary>
    event Action<DeskView>? Changed;

    /// <summary>Does something, or says why not. The same token again does nothing and gives the same answer.</summary>
    /// <param name="action">What.</param>
    /// <param name="who">Who asks for it: goes on record.</param>
    Task<DeskAnswer> DoAsync(DeskAction action, DeskPerson who);
}

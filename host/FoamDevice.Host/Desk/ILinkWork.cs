namespace FoamDevice.Host;

/// <summary>What is done with the device at present; one thing at a time.</summary>
internal interface ILinkWork : IDisposable
{
    /// <summary>It has come to its end.</summary>
    bool IsOver { get; }

    /// <summary>What goes on, as a sentence that refuses something else.</summary>
    Sentence Sentence { get; }

    /// <summary>One turn, after the session's.</summary>
    void Turn(ulong now);

    /// <summary>Ends it in order.</summary>
    /// <param name="who">Who asks for it.</param>
    DeskAnswer Stop(DeskPerson who);

    /// <summary>Cuts the drivers.</summary>
    /// <param name="who">Who asks for it.</param>
    void Abort(DeskPerson who);
}

namespace FoamDevice.Host;

/// <summary>The computer around a desk: its ports, and the programs on them. Whatever takes time comes back in a later turn.</summary>
internal interface IDeskSurroundings
{
    /// <summary>The ports there are.</summary>
    IReadOnlyList<string> Ports();

    /// <summary>The same for all names of one port.</summary>
    string KeyOf(string port);

    /// <summary>The program that holds a port; null when none does, or this one.</summary>
    LockHolder? HolderOf(string port);

    /// <summary>The program that conducts a run; null when none does.</summary>
    LockHolder? ConductorOf(string recordId);

    /// <summary>Takes hold of a port that no other program holds.</summary>
    /// <param name="port">The port.</param>
    /// <param name="handle">Carries out what other programs ask for; called between two turns.</param>
    /// <exception cref="PortException">Another program holds it.</exception>
    IDeskPorts Take(string port, Action<ControlCommand, Action<ControlReply>> handle);

    /// <summary>Asks the program that holds a port.</summary>
    /// <param name="port">The port.</param>
    /// <param name="command">What.</param>
    /// <param name="answered">Takes the answer between two turns; null when there was none.</param>
    void Ask(string port, ControlCommand command, Action<ControlReply?> answered);
}

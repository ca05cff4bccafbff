using FoamDevice.Host;

namespace FoamDevice.Cli.Runs;

/// <summary>Makes the conductor of a run: a new one, or one that is taken up again.</summary>
/// <param name="session">The session that the engine has made.</param>
/// <param name="recorder">Its recorder.</param>
public delegate RunConductor RunLead(DeviceSession session, Recorder recorder);

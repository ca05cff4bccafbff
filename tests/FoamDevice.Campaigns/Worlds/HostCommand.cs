namespace FoamDevice.Campaigns;

/// <summary>What a host process is started for.</summary>
public enum HostCommand
{
    /// <summary>`foam run`.</summary>
    Run,

    /// <summary>`foam runs recover`.</summary>
    Recover,

    /// <summary>Brings the device to Idle and begins nothing: `foam run`, with no to the last question before anything moves.</summary>
    Tidy,
}

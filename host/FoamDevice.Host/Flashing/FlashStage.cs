namespace FoamDevice.Host;

/// <summary>The steps of flashing, in order. It can be taken up again at each of them.</summary>
public enum FlashStage
{
    /// <summary>Looks which chip it is. Writes nothing.</summary>
    Chip,

    /// <summary>Writes the nanoFramework runtime.</summary>
    Runtime,

    /// <summary>Holds the runtime on the chip against what the firmware image needs. Writes nothing.</summary>
    Match,

    /// <summary>Writes the firmware.</summary>
    Firmware,

    /// <summary>Talks with the device over its link: version, identity, self-test. Writes nothing.</summary>
    Verify,
}

using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>What a volume calibration found, as far as it has come.</summary>
public sealed class VolumeCalibrationResult
{
    private VolumeCalibrationResult(IReadOnlyList<VolumeSideResult> sides) => Sides = sides;

    /// <summary>Each side, in the order in which they are measured.</summary>
    public IReadOnlyList<VolumeSideResult> Sides { get; }

    /// <summary>The sides whose new values are accepted.</summary>
    public IReadOnlyList<SyringeSide> AcceptedSides => [.. Sides.Where(side => side.IsAccepted == true).Select(side => side.Side.Side)];

    /// <summary>Every side is accepted.</summary>
    public bool IsAccepted => AcceptedSides.Count == Sides.Count;

    /// <summary>The result of a log.</summary>
    public static VolumeCalibrationResult Of(VolumeCalibrationLog log) => new([.. log.Setup.Sides.Select(side => VolumeSideResult.Of(log, side))]);
}

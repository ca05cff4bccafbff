namespace FoamDevice.Host;

/// <summary>A volume calibration can't be begun, resumed or read. The message is a plain sentence: what is wrong, where, what to do.</summary>
/// <param name="said">Words for people.</param>
/// <param name="cause">What caused it; null for nothing else.</param>
public sealed class VolumeCalibrationException(Sentence said, Exception? cause = null) : SaidException(said, cause);

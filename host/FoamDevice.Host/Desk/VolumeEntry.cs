namespace FoamDevice.Host;

/// <summary>What a person gives a volume calibration at the desk, or wants of it.</summary>
public abstract record VolumeEntry;

/// <summary>Whether a calibration that was begun before goes on; a no gives it up.</summary>
/// <param name="GoesOn">It goes on.</param>
public sealed record VolumeTakenUp(bool GoesOn) : VolumeEntry;

/// <summary>What is calibrated, and with what.</summary>
/// <param name="Sides">One side or both, in the order in which they are measured.</param>
/// <param name="Replicates">Strokes of each level and direction.</param>
/// <param name="Balance">The balance.</param>
/// <param name="Water">The water and its vessels.</param>
public sealed record VolumeChosen(IReadOnlyList<CalibratedSide> Sides, int Replicates, BalanceIdentity Balance, string Water) : VolumeEntry;

/// <summary>The conditions of all readings from now on.</summary>
/// <param name="Conditions">As they were read.</param>
public sealed record VolumeConditionsRead(WeighingConditions Conditions) : VolumeEntry;

/// <summary>The vessel stands on the balance: the stroke may be made.</summary>
/// <param name="Shown">What the balance shows, as typed or as it sent it; empty when it was tared.</param>
public sealed record VolumeTared(string Shown) : VolumeEntry;

/// <summary>What the balance shows after a stroke, or what a vessel lost without one.</summary>
/// <param name="Shown">As typed, or as the balance sent it.</param>
/// <param name="KeepSuspect">Take it although the outlier test objects.</param>
public sealed record VolumeWeighed(string Shown, bool KeepSuspect = false) : VolumeEntry;

/// <summary>The last entry was wrong: it is asked for again.</summary>
public sealed record VolumeBack : VolumeEntry;

/// <summary>The last cycle went wrong: it is made again.</summary>
public sealed record VolumeRepeated : VolumeEntry;

/// <summary>A remark for the certificate.</summary>
/// <param name="Text">The remark.</param>
public sealed record VolumeRemarked(string Text) : VolumeEntry;

/// <summary>Whether the new values go into the device; a no gives the calibration up.</summary>
/// <param name="Writes">They go.</param>
public sealed record VolumeAgreed(bool Writes) : VolumeEntry;

/// <summary>The verdict was seen, and is final.</summary>
public sealed record VolumeConcluded : VolumeEntry;

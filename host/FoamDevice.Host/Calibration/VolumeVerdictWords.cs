namespace FoamDevice.Host;

/// <summary>Why a volume calibration is refused, and what is remarked of it, for readers of any language. Sessions and certificates keep both as English text.</summary>
public static class VolumeVerdictWords
{
    private static readonly KeptSentence[] _points =
    [
        KeptSentence.Of("volume.point.draw", "{level} %, draw"),
        KeptSentence.Of("volume.point.draw.goingOn", "{level} %, draw, going on"),
        KeptSentence.Of("volume.point.dispense", "{level} %, dispense"),
        KeptSentence.Of("volume.point.dispense.goingOn", "{level} %, dispense, going on"),
    ];

    private static readonly KeptSentence[] _known =
    [
        KeptSentence.Of("volume.verdict.fewReadings", "Too few readings at {point}: {count}, and {needed} are needed.", _points),
        KeptSentence.Of("volume.verdict.scattered", "Too scattered at {point}: the coefficient of variation is {variation} %, the limit {limit} %.", _points),
        KeptSentence.Of("volume.verdict.noFit", "Too few readings for a fit of volume against steps."),
        KeptSentence.Of("volume.verdict.interval", "Too scattered: the volume of a step is known to ±{interval} % only, the limit is {limit} %."),
        KeptSentence.Of("volume.verdict.offset", "Every stroke has {offset} µL whatever its length ({share} % of the working volume): look for air in the syringe and for leaking check valves."),
        KeptSentence.Of("volume.verdict.direction", "Drawn and dispensed volume differ by {difference} % at full volume, the limit is {limit} %: look for a leak, air, or evaporation without a blank."),
        KeptSentence.Of("volume.verdict.outOfLimits", "Out of limits at {point}: the systematic error is {error} %, the limit {limit} %.", _points),
        KeptSentence.Of("volume.verdict.backlash", "The backlash comes out as {backlash} steps, and none is below 0. Look for air in the syringe, and for readings of two strokes that were exchanged."),
        KeptSentence.Of("volume.verdict.atLeast", "The device would not take {field} = {value}: it must be at least {limit}. Check that the syringe is a {syringe}, and that drive and nut are sound."),
        KeptSentence.Of("volume.verdict.atMost", "The device would not take {field} = {value}: it must be at most {limit}. Check that the syringe is a {syringe}, and that drive and nut are sound."),
        KeptSentence.Of("volume.verdict.replicates", "{count} replicates; ISO 8655-6 asks for {standard}."),
        KeptSentence.Of("volume.verdict.noBlank", "No evaporation blank: the volumes are not corrected for evaporation."),
        KeptSentence.Of("volume.verdict.outliers", "Outliers by Grubbs' test that were kept at {point}: {suspects} of {count} readings.", _points),
    ];

    /// <summary>A reason or a remark as a sentence.</summary>
    /// <param name="text">As the verdict has it. One that this program does not know stays English.</param>
    public static Sentence Said(string text) => KeptSentence.Read(_known, text) ?? text;
}

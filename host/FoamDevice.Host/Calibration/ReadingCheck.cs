using System.Globalization;
using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>Whether a reading can be right, before it is taken: sign, decimal place, range, outlier.</summary>
internal sealed class ReadingCheck(VolumeCalibrationLog log, VolumeSeries series, PlannedStroke stroke, WeighingConditions conditions)
{
    // A volume scale of ±10 % is all that a device takes; what lies farther off is a mistake of the weighing, not of the bore.
    private const double WidestError = 0.15;

    // The evaporation of an open beaker is some mg in ten minutes; 2 mg below zero is the noise of a coarse balance.
    private const double LeastBlankGrams = -0.002;
    private const double MostBlankGrams = 0.02;

    /// <summary>Judges a mass in g, without sign.</summary>
    public EntryAnswer Judge(double massGrams)
    {
        var reading = new VolumeReading(stroke.Index, massGrams, conditions, default, false);
        double volume = series.MicrolitersOf(reading, stroke, log.Setup);
        if (Mistake(massGrams, volume) is { } mistake)
            return EntryAnswer.Refused(mistake);

        double[] alike = [.. VolumeSeriesResult.VolumesOf(log, series).Where(other => IsAlike(other.Stroke)).Select(other => other.Microliters), volume];
        string taken = string.Create(CultureInfo.InvariantCulture, $"{massGrams:0.0000} g are {volume:#,0.0} µL, {100 * ((volume / stroke.TargetMicroliters) - 1):+0.00;-0.00;0.00} %.");
        return GrubbsTest.IsLastAnOutlier(alike)
            ? new EntryAnswer(EntryVerdict.Suspect, $"{taken} An outlier among its {alike.Length} alike by Grubbs' test (1 %). "
                + "Weigh again, repeat the cycle, or keep it: it is then named in the certificate.")
            : EntryAnswer.Taken(taken);
    }

    /// <summary>What is wrong with the loss of an evaporation blank, g; null when nothing is.</summary>
    public static string? BlankMistake(double lossGrams) => lossGrams is >= LeastBlankGrams and <= MostBlankGrams
        ? null
        : FormattableString.Invariant($"An evaporation loss of {lossGrams * 1_000:0.###} mg is out of range: {LeastBlankGrams * 1_000:0} to {MostBlankGrams * 1_000:0} mg are taken. ")
            + "Write what the vessel lost in g, such as 0.0004.";

    private bool IsAlike(PlannedStroke other) =>
        (other.LevelPercent, other.Direction, other.IsContinued) == (stroke.LevelPercent, stroke.Direction, stroke.IsContinued);

    private string? Mistake(double massGrams, double volume)
    {
        if (!double.IsFinite(massGrams) || massGrams == 0)
            return "A reading must be a mass in g, and not 0. Was the stroke made, and the vessel tared before it?";

        if (massGrams < 0)
            return $"A mass of {Show(massGrams)} g has the wrong sign: the {VolumeStepText.Vessel(stroke.Direction)} must gain. Were the vessels exchanged?";

        var (least, most) = Range();
        if (volume >= least && volume <= most)
            return null;

        double gramsPerMicroliter = massGrams / volume;
        string expected = $"{Show(least * gramsPerMicroliter)} to {Show(most * gramsPerMicroliter)} g are expected here";
        return (volume / stroke.TargetMicroliters) switch
        {
            > 500 and < 2_000 => $"{Show(massGrams)} g is a thousand times too much: {expected}. Is it in mg? Write it as {Show(massGrams / 1_000)}, or with its unit: {Show(massGrams)} mg.",
            (> 8 and < 12.5) or (> 0.08 and < 0.125) => $"{Show(massGrams)} g is wrong by a factor of ten: {expected}. Look where the decimal point belongs.",
            _ => $"{Show(massGrams)} g is out of range: {expected}. Look at the balance again; if it says so, repeat the cycle.",
        };
    }

    // A reversal loses backlash as far as the device does not take it up, and gains what it takes up too much.
    private (double Least, double Most) Range()
    {
        double perStep = (double)stroke.TargetMicroliters / stroke.Steps;
        double lost = stroke.IsContinued ? 0 : perStep * MostBacklashSteps;
        double gained = stroke.IsContinued ? 0 : perStep * series.InForce.BacklashSteps;
        double target = stroke.TargetMicroliters;
        return (Math.Max(0.3 * target, (target * (1 - WidestError)) - lost), (target * (1 + WidestError)) + gained);
    }

    private static uint MostBacklashSteps { get; } = FindMostBacklash();

    // The protocol knows the range of the field; it is asked, so that there is one place for it.
    private static uint FindMostBacklash()
    {
        var beyond = ReferenceMachine.NominalCalibration();
        beyond.BacklashStepsA = uint.MaxValue;
        var rules = new SettingsRules();
        return rules.Check(beyond) ? 0 : (uint)rules.Limit;
    }

    private static string Show(double grams) => grams.ToString("0.####", CultureInfo.InvariantCulture);
}

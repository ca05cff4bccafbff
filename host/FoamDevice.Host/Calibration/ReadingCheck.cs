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
        double error = 100 * ((volume / stroke.TargetMicroliters) - 1);
        Sentence taken = Sentence.Of("volume.taken", $"{massGrams:0.0000} g are {volume:#,0.0} µL, {error:+0.00;-0.00;0.00} %.");
        return GrubbsTest.IsLastAnOutlier(alike) ? new EntryAnswer(EntryVerdict.Suspect, Outlier(taken, alike.Length)) : EntryAnswer.Taken(taken);
    }

    /// <summary>What is wrong with the loss of an evaporation blank, g; null when nothing is.</summary>
    public static Sentence? BlankMistake(double lossGrams)
    {
        if (lossGrams is >= LeastBlankGrams and <= MostBlankGrams)
            return null;

        (double loss, double least, double most) = (lossGrams * 1_000, LeastBlankGrams * 1_000, MostBlankGrams * 1_000);
        return Sentence.Of("volume.blank.range", $"An evaporation loss of {loss:0.###} mg is out of range: {least:0} to {most:0} mg are taken. Write what the vessel lost in g, such as 0.0004.");
    }

    private static Sentence Outlier(Sentence taken, int count) => Sentence.Of(
        "volume.suspect",
        $"{taken} An outlier among its {count} alike by Grubbs' test (1 %). Weigh again, repeat the cycle, or keep it: it is then named in the certificate.");

    private bool IsAlike(PlannedStroke other) =>
        (other.LevelPercent, other.Direction, other.IsContinued) == (stroke.LevelPercent, stroke.Direction, stroke.IsContinued);

    private Sentence? Mistake(double mass, double volume)
    {
        if (!double.IsFinite(mass) || mass == 0)
            return Sentence.Of("volume.noMass", "A reading must be a mass in g, and not 0. Was the stroke made, and the vessel tared before it?");

        if (mass < 0)
        {
            Sentence vessel = stroke.Direction == StrokeDirection.Draw ? Sentence.Of("volume.inlet", "inlet vessel") : Sentence.Of("volume.outlet", "outlet vessel");
            return Sentence.Of("volume.sign", $"A mass of {mass:0.####} g has the wrong sign: the {vessel} must gain. Were the vessels exchanged?");
        }

        var (least, most) = Range();
        return volume >= least && volume <= most ? null : OutOfRange(mass, volume, Expected(least * mass / volume, most * mass / volume));
    }

    private static Sentence Expected(double least, double most) => Sentence.Of("volume.expected", $"{least:0.####} to {most:0.####} g are expected here");

    private Sentence OutOfRange(double mass, double volume, Sentence expected)
    {
        double grams = mass / 1_000;
        return (volume / stroke.TargetMicroliters) switch
        {
            > 500 and < 2_000 => Sentence.Of(
                "volume.thousand",
                $"{mass:0.####} g is a thousand times too much: {expected}. Is it in mg? Write it as {grams:0.####}, or with its unit: {mass:0.####} mg."),
            (> 8 and < 12.5) or (> 0.08 and < 0.125) => Sentence.Of("volume.ten", $"{mass:0.####} g is wrong by a factor of ten: {expected}. Look where the decimal point belongs."),
            _ => Sentence.Of("volume.range", $"{mass:0.####} g is out of range: {expected}. Look at the balance again; if it says so, repeat the cycle."),
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
}

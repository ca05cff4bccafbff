namespace FoamDevice.Host;

/// <summary>What measurements warn of, for readers of any language. Records keep warnings as English text, as they were worded when it was measured.</summary>
public static class MeasurementWarning
{
    private const string AfterName = ": ";

    private static readonly KeptSentence[] _quantities = [.. MeasuredQuantity.All.Select(quantity => KeptSentence.Of($"measured.{quantity.Id}", quantity.Title))];

    private static readonly KeptSentence[] _known =
    [
        KeptSentence.Of("warning.few", "Too few: {count} whole bubbles; with fewer than {least} the intervals are wide, and volumes hang on a few large ones. Take more pictures of the same age."),
        KeptSentence.Of("warning.small", "Too small for the scale: {small} of {count} bubbles are less than {least} pixels wide, and smaller ones can't be seen at all. Use a higher magnification."),
        KeptSentence.Of("warning.heavy", "A bubble of {diameter} µm is so large for the picture that it counts for {weight} by the edge correction. Use a lower magnification, or more pictures."),
        KeptSentence.Of("warning.tail.one", "Dv90 and span rest on few: 1 bubble holds the largest tenth of the gas, and with fewer than {least} their intervals are too short. Take more pictures of the same age."),
        KeptSentence.Of("warning.tail", "Dv90 and span rest on few: {count} bubbles hold the largest tenth of the gas, and with fewer than {least} their intervals are too short. Take more pictures of the same age."),
        KeptSentence.Of("warning.faint", "Blurred or faint: half of the rings give less than half of the evidence that sharp ones would. Focus, and look at the overlay."),
        KeptSentence.Of("warning.scale", "Is the scale right? With {pixel} µm a pixel, {picture} shows {width} × {height} mm of foam, and the mean bubble is {mean} µm wide; published means of sclerosant foam are 71 to 121 µm. A scale that is wrong by ten looks like this."),
        KeptSentence.Of("warning.scaleDoubt", "The mean size is so unusual that the scale may be wrong."),
        KeptSentence.Of("warning.edges", "Much in the picture is no bubble: of all edges, {share} % belong to the rings that were found. Look at the overlay before the figures are used."),
        KeptSentence.Of("warning.emptyRows", "The lowest {rows} rows of the picture hold one brightness throughout: its file may be damaged or cut short. Compare it with where it came from before the figures are used."),
        KeptSentence.Of("warning.oneSize", "All {count} circles are of one size, to {spread} %, as those of a test target are and bubbles are not. Look at the overlay before the figures are used."),
        KeptSentence.Of("warning.oneMiddle", "Circles lie around one another about one middle, as those of a test target do and bubbles do not. Look at the overlay before the figures are used."),
        KeptSentence.Of("warning.blur", "The rings are blurred by {blur} µm, {share} % of their radius. Focus, or use a higher magnification."),
        KeptSentence.Of("warning.bubbles", "it is not certain that these are bubbles. Look at the overlay."),
        KeptSentence.Of("warning.oneWeighing", "One weighing has no interval: weigh at least twice to see how it scatters."),
        KeptSentence.Of("warning.weight", "By weight {fraction} % of the foam is liquid, and the run put {charged} % in: foam was lost or had drained, the volume holds a bubble of gas, or a unit is wrong."),
        KeptSentence.Of("warning.noFirstOrder", "There is no first-order curve: the readings do not level off in a way that would tell where it ends."),
        KeptSentence.Of("warning.liquidUnknown", "There is no FHT: it is the age at which half of the liquid has drained, and how much liquid was put into the foam is not known."),
        KeptSentence.Of("warning.drainedLittle", "There is no FHT: only {share} % of the liquid had drained by the last reading, too little for the age of one half. Go on reading for longer."),
        KeptSentence.Of("warning.drainsLittle", "There is no FHT: by the curve only {drained} mL of {liquid} mL drain in the end, less than half."),
        KeptSentence.Of("warning.fdtLimit", "FDT is an upper limit: the first reading shows liquid already. Take a reading of 0 while there is none."),
        KeptSentence.Of("warning.notGiven", "{quantity} is not given: it would lie beyond the readings, and they can't tell it from quite other values. Go on reading for longer.", _quantities),
        KeptSentence.Of("warning.openAbove", "The interval of {quantity} is open above: the readings do not limit it.", _quantities),
        KeptSentence.Of("warning.openBelow", "The interval of {quantity} is open below: the readings do not limit it.", _quantities),
        KeptSentence.Of("warning.scatter", "The readings scatter around the curve by {deviation} mL, more than {share} % of the largest: look at the residuals before you trust a figure."),
        KeptSentence.Of("warning.firstOrder", "The first-order curve tells the readings as well with one parameter less; see its half time."),
        KeptSentence.Of("warning.endUnseen", "The readings end when {share} % of what drains in the end, by the curve, has drained: t25, t50 and t75 rest on an end that nobody saw."),
        KeptSentence.Of("warning.halfDiffers", "FHT is {fitted} s by the curve and {read} s by the two readings around the half: the curve does not follow the readings there."),
    ];

    /// <summary>A warning as a sentence.</summary>
    /// <param name="text">As the record has it. One that this program does not know stays English.</param>
    public static Sentence Said(string text) => KeptSentence.Read(_known, text) ?? OfPicture(text) ?? text;

    // What is said of one picture begins with its name, which may hold a colon itself.
    private static Sentence? OfPicture(string text)
    {
        for (int end = text.IndexOf(AfterName, StringComparison.Ordinal); end > 0; end = text.IndexOf(AfterName, end + 1, StringComparison.Ordinal))
        {
            if (KeptSentence.Read(_known, text[(end + AfterName.Length)..]) is { } warning)
            {
                string picture = text[..end];
                return Sentence.Of("warning.ofPicture", $"{picture}: {warning}");
            }
        }

        return null;
    }
}

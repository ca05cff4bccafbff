using FoamDevice.Cli.Reports;
using FoamDevice.Host;
using FoamDevice.Quality;

namespace FoamDevice.Cli.Measuring;

/// <summary>What <c>foam quality bubbles</c> has to say.</summary>
/// <param name="Ages">The sizes, from the youngest age to the oldest.</param>
/// <param name="Ripening">Growth over them; null for a single age.</param>
/// <param name="Written">Files that were written.</param>
/// <param name="Recorded">What went on record, in the same order, growth last; empty for nothing.</param>
internal sealed record BubblesAnswer(IReadOnlyList<AgedSizes> Ages, Ripening? Ripening, IReadOnlyList<string> Written, IReadOnlyList<RecordedMeasurement> Recorded)
{
    /// <summary>How the figures of an age came about.</summary>
    public static string MethodOf(AgedSizes age) => age.IsEdited ? BubbleMeasurement.EditedMethod : BubbleMeasurement.FoundMethod;

    /// <summary>The same for scripts.</summary>
    /// <param name="measure">Makes a measurement of an age that is not on record.</param>
    public object ForScripts(Func<AgedSizes, Measurement> measure) => new
    {
        Ages = Ages.Select((age, i) => new
        {
            FoamAgeSeconds = age.AgeSeconds,
            age.Sizes.Class,
            EdgeCorrection = FrameCorrection.Name,
            BubblesCutByFrame = age.Sizes.CutByFrame,
            Pictures = age.Pictures.Select(ForScripts),
            Edited = age.Edits.Where(edit => edit.IsChanged).Select(edit => new { Picture = edit.Found.Name, Removed = edit.Removed.Count, Changed = edit.Changed.Count, Added = edit.Added.Count }),
            age.Sizes.Histogram,
            age.Doubts,
            Measurement = MeasurementAnswer.Of(Recorded.ElementAtOrDefault(i)?.Measurement ?? measure(age), Recorded.ElementAtOrDefault(i)),
        }),
        Ripening = Ripening is null ? null : new
        {
            Ripening.SquareMicrometersPerSecond,
            Ripening.InterceptSquareMicrometers,
            Ripening.Basis,
            Measurement = Recorded.ElementAtOrDefault(Ages.Count)?.Key,
        },
        FilesWritten = Written,
    };

    private static object ForScripts(FoundPicture picture) => new
    {
        picture.Picture.Name,
        picture.Sha256,
        picture.Picture.WidthPixels,
        picture.Picture.HeightPixels,
        picture.Picture.MicrometersPerPixel,
        ScaleSource = picture.Scale.Source,
        picture.Verdict,
        BubblesFound = picture.Picture.Bubbles.Count,
    };
}

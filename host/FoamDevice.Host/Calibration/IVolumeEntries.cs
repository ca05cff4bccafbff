namespace FoamDevice.Host;

/// <summary>Whoever weighs, reads instruments and decides in a volume calibration: at a keyboard, behind a page, out of a file.</summary>
/// <remarks>Each sequence goes on until the session was told, or until something else comes next: to go back or to make a cycle again is an answer, too.</remarks>
public interface IVolumeEntries
{
    /// <summary>A sitting begins: a syringe is about to be mounted for a series.</summary>
    void BeginSitting(VolumeStep step);

    /// <summary>Gives the session the conditions of weighing.</summary>
    IEnumerable<Turn> GiveConditions();

    /// <summary>Gets the vessel of a stroke ready; when it ends, the stroke is made.</summary>
    IEnumerable<Turn> Tare(VolumeStep step);

    /// <summary>Gives the session an evaporation blank.</summary>
    IEnumerable<Turn> TakeBlank(VolumeStep step);

    /// <summary>Gives the session the reading of a stroke.</summary>
    IEnumerable<Turn> TakeReading(VolumeStep step);

    /// <summary>Shows what is about to be written. Where the step <see cref="VolumeStep.NeedsAgreement"/>, a no gives the calibration up.</summary>
    IEnumerable<Turn> AgreeToWrite(VolumeStep step);

    /// <summary>Shows the verdict, and confirms it or goes back.</summary>
    IEnumerable<Turn> Conclude(VolumeStep step);
}

namespace FoamDevice.Host;

/// <summary>Reads the section <c>mechanics</c> of a syringe.</summary>
internal static class SyringeMechanicsReader
{
    /// <summary>Reads it.</summary>
    /// <param name="section">The section.</param>
    /// <param name="boreMillimeters">The syringe's bore: everything around it must be wider.</param>
    public static SyringeMechanics Read(YamlSection section, double boreMillimeters)
    {
        double barrel = section.Number("barrelMillimeters", boreMillimeters, 40, "mm");
        return new SyringeMechanics(
            barrel,
            section.Number("barrelLengthMillimeters", 20, 200, "mm"),
            section.Number("flangeWidthMillimeters", barrel, 80, "mm"),
            section.Number("flangeThicknessMillimeters", 0.5, 10, "mm"),
            section.Number("thumbRestMillimeters", boreMillimeters, 60, "mm"),
            section.Number("thumbRestThicknessMillimeters", 0.5, 10, "mm"),
            section.Number("emptyProjectionMillimeters", 3, 50, "mm"),
            section.Text("source"),
            section.Flag("unverified", false));
    }
}

namespace FoamDevice.Host.Tests;

/// <summary>Measurements of a foam, as commands make them.</summary>
internal static class SampleMeasurement
{
    /// <summary>Bubble sizes at an age.</summary>
    public static Measurement Bubbles(double ageSeconds = 30, double d32 = 71.3) => new()
    {
        Kind = MeasurementKind.Bubbles,
        Who = "Ada",
        Instrument = "microscope 3",
        Method = "circles found in micrographs",
        Software = "foam 0.1.0",
        FoamAgeMilliseconds = (long)(ageSeconds * 1_000),
        Settings = new Dictionary<string, string> { ["scale"] = "0.65 µm a pixel, given" },
        Figures = [new("count", 412, ""), new("d32", d32, "µm", d32 - 2.1, d32 + 2.4), new("span", 0.93, "")],
        Warnings = ["Few bubbles."],
    };

    /// <summary>Drainage with a half-life that lies beyond the readings.</summary>
    public static Measurement Drainage(double halfLifeSeconds = 118.4) => new()
    {
        Kind = MeasurementKind.Drainage,
        Who = "Grace",
        Method = "levels over foam age",
        Software = "foam 0.1.0",
        Figures = [new("fht", halfLifeSeconds, "s", halfLifeSeconds - 3, halfLifeSeconds + 4, IsExtrapolated: true), new("fdt", 21, "s", 15, 21)],
    };

    /// <summary>A picture of two parts and a bit: not a text, and larger than what is stored at once.</summary>
    public static byte[] Picture(int bytes = (2 << 20) + 17, int seed = 1)
    {
        byte[] content = new byte[bytes];
        new Random(seed).NextBytes(content);
        return content;
    }

    /// <summary>Puts a measurement with a picture and a table on a record.</summary>
    public static RecordedMeasurement Add(RunStore store, RunRecord record, Measurement measurement, byte[]? picture = null) => new RecordMeasurements(store).Add(
        record,
        measurement,
        [FileToKeep.OfBytes("foam.png", "image/png", picture ?? Picture()), FileToKeep.OfText("circles.csv", "text/csv", "x,y,r\n1,2,3\n")]);
}

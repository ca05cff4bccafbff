using System.Text;
using FoamDevice.Host;
using Xunit;

namespace FoamDevice.Quality.Tests;

public class DrainageMeasurementTests
{
    [Fact]
    public void A_measurement_names_what_it_rests_on_and_keeps_every_mark_and_a_picture()
    {
        var sheet = new DrainageSheet(LevelScale.Milliliters);
        foreach (var reading in DrainingFoam.Sigmoid.Exact(10, 30, 300))
            sheet.Add(new DrainageMark(reading.FoamAgeSeconds, reading.DrainedMilliliters));
        sheet.TakeAway(3);
        var result = DrainageAnalysis.Of(sheet.Readings, 2.0);

        var measurement = DrainageMeasurement.Of(result, sheet, "given", "Ada", "", "foam 0.1.0");
        var files = DrainageMeasurement.Files(result, sheet, "Drainage");

        Assert.Equal(MeasurementKind.Drainage, measurement.Kind);
        Assert.Equal("2.0000 mL, given", measurement.Settings["liquid in the foam"]);
        Assert.StartsWith("9, from 30.0 to 300.0 s", measurement.Settings["readings"], StringComparison.Ordinal);
        Assert.Contains("yes", Text(files[0]), StringComparison.Ordinal);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], Bytes(files[1])[..4]);
    }

    [Fact]
    public void Every_figure_is_one_that_records_know_by_name()
    {
        var result = DrainageAnalysis.Of(DrainingFoam.Sigmoid.Exact(14, 20, 400), 2.0);

        Assert.All(result.Figures, figure => Assert.Equal(figure.Unit, MeasuredQuantity.Find(figure.Id)!.Unit));
    }

    private static string Text(FileToKeep file) => Encoding.UTF8.GetString(Bytes(file));

    private static byte[] Bytes(FileToKeep file)
    {
        using var copy = new MemoryStream();
        file.Open().CopyTo(copy);
        return copy.ToArray();
    }
}

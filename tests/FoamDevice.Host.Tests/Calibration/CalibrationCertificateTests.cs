using System.Xml.Linq;
using FoamDevice.Protocol;
using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class CalibrationCertificateTests : IDisposable
{
    private static readonly CalibrationRecord Record = SampleCalibration.Finished(SampleCalibration.Setup(SyringeSide.A));

    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("CAL-00C0FFEE")]
    [InlineData("FD-0001, serial number 17, board rev A")]
    [InlineData("Alice")]
    [InlineData("Mettler XS205, serial number B-17, resolution 0.1 mg")]
    [InlineData("distilled")]
    [InlineData("water 21.3 °C; air 22.0 °C; 987.0 hPa; 45 % relative humidity")]
    [InlineData("Norm-Ject 10 mL (nominal bore 15.90 mm), lot LOT 7")]
    [InlineData("2027-11-23 (after 12 months)")]
    [InlineData("Side A: accepted")]
    [InlineData("Side B stays not calibrated.")]
    [InlineData("As found: outside of the limits")]
    [InlineData("As left: within the limits")]
    [InlineData("volume scale 1,000,000 ppm, backlash 0 steps")]
    [InlineData("Volume of a step (95 %)")]
    [InlineData("Assumed for this machine; unverified")]
    [InlineData("It is not a medical device and gives no dose")]
    public void A_certificate_says(string words) => Assert.Contains(words, Text(CalibrationCertificate.Html(Record)));

    [Fact]
    public void Every_reading_stands_in_it()
    {
        string html = CalibrationCertificate.Html(Record);

        Assert.All(Record.Log.Series.SelectMany(series => series.Readings), reading => Assert.Contains(FormattableString.Invariant($"<td>{reading.MassGrams:0.0000}"), html));
        Assert.Equal(2 * (60 + 20), Record.Log.Series.Sum(series => series.Readings.Count));
    }

    [Fact]
    public void Every_kind_of_stroke_is_drawn_as_found_and_as_left()
    {
        var drawing = XDocument.Parse(AsXml(CalibrationCertificate.Html(Record))).Descendants("svg").Single();

        Assert.Equal([(10, "found"), (10, "left")], drawing.Elements("circle").GroupBy(mark => mark.Attribute("class")!.Value).Select(group => (group.Count(), group.Key)));
        Assert.All(drawing.Elements("circle"), mark => Assert.InRange((double)mark.Attribute("cy")!, 0, 470));
    }

    [Fact]
    public void The_page_is_well_formed_and_needs_no_other_file()
    {
        string html = CalibrationCertificate.Html(Record);

        Assert.NotNull(XDocument.Parse(AsXml(html)).Root);
        Assert.DoesNotContain("http", html);
        Assert.DoesNotContain("<script", html);
        Assert.DoesNotContain(" src=", html);
        Assert.Contains("@page { size: A4", html);
    }

    [Fact]
    public void What_people_typed_is_text_and_never_markup()
    {
        var setup = SampleCalibration.ShortSetup(SyringeSide.A) with { Operator = "<script>alert(1)</script>", Water = "\"a\" & 'b' </table>" };
        var session = VolumeCalibrationSession.Begin(setup);
        session.AddNote("<img src=x onerror=y>", SampleCalibration.Start);
        new SyntheticMachine(1).Finish(session);

        string html = CalibrationCertificate.Html(CalibrationRecord.Of(session.Log));

        Assert.DoesNotContain("<script", html);
        Assert.DoesNotContain("<img", html);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", html);
        Assert.NotNull(XDocument.Parse(AsXml(html)).Root);
    }

    [Fact]
    public void A_simulated_devices_certificate_says_so_at_the_top_and_in_its_title()
    {
        string html = CalibrationCertificate.Html(SampleCalibration.Finished(SampleCalibration.ShortSetup(SyringeSide.A) with { Device = SampleRun.SimulatedDevice }));

        Assert.Contains("<title>SIM CAL-00C0FFEE", html);
        Assert.True(html.IndexOf("SIM: simulated device. These are no measurements of a real machine.", StringComparison.Ordinal) < html.IndexOf("<h2>", StringComparison.Ordinal));
        Assert.DoesNotContain("SIM", CalibrationCertificate.Html(Record));
    }

    [Fact]
    public void A_refused_calibration_says_why()
    {
        string html = CalibrationCertificate.Html(SampleCalibration.Finished(machine: new SyntheticMachine(1) { Leak = 0.01 }));

        Assert.Contains("Side A: refused", html);
        Assert.Contains("Drawn and dispensed volume differ by -1.0", html);
        Assert.Contains("Not measured: no new values were given to the device.", html);
    }

    [Fact]
    public void It_is_written_to_a_file_or_refused_in_words()
    {
        string path = System.IO.Path.Combine(_folder.Path, "certificates", "a.html");
        string file = _folder.Write("plain.txt", "");

        CalibrationCertificate.Write(Record, path);

        Assert.Equal(CalibrationCertificate.Html(Record), File.ReadAllText(path));
        Assert.EndsWith("Name another file.", Assert.Throws<ExportException>(() => CalibrationCertificate.Write(Record, System.IO.Path.Combine(file, "a.html"))).Message);
    }

    public void Dispose() => _folder.Dispose();

    private static string Text(string html) => string.Join("\n", XDocument.Parse(AsXml(html)).DescendantNodes().OfType<XText>().Select(text => text.Value));

    // The page is XML but for what HTML leaves open.
    private static string AsXml(string html) => html
        .Replace("<!DOCTYPE html>", "")
        .Replace("<meta charset=\"utf-8\">", "")
        .Replace("<meta name=\"viewport\" content=\"width=device-width\">", "");
}

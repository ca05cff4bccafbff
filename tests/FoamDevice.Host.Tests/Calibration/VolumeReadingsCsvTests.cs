using FoamDevice.Protocol;
using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class VolumeReadingsCsvTests
{
    [Fact]
    public void A_column_of_masses_is_enough()
    {
        var masses = Read("mass_g\n9.98\n9.97\n");

        Assert.Equal([(2, 9.98), (3, 9.97)], masses.Select(mass => (mass.Line, mass.MassGrams)));
        Assert.Null(masses[0].Direction);
    }

    [Fact]
    public void Everything_that_is_said_about_a_reading_is_read()
    {
        var mass = Assert.Single(Read("side,series,level_percent,direction,mass_mg,note\nb, asleft ,50,DRAW,4987.1,cloudy\n"));

        Assert.Equal(new CsvMass(2, 4.9871, SyringeSide.B, VolumeSeriesKind.AsLeft, 50, StrokeDirection.Draw), mass);
    }

    [Theory]
    [InlineData("", "readings.csv: there are no readings in it.")]
    [InlineData("mass_g\n", "readings.csv: there are no readings in it.")]
    [InlineData("9.98\n9.97\n", "readings.csv(1): '9.98' is no column that is known.")]
    [InlineData("mass_gr\n9.98\n", "readings.csv(1): 'mass_gr' is no column that is known. Did you mean `mass_g`")]
    [InlineData("mass_g;direction\n9,98;Draw\n", "readings.csv(2): '9,98' has a comma, and that may stand for decimals or thousands.")]
    [InlineData("direction\nDraw\n", "readings.csv(1): the column mass_g (in g) or mass_mg (in mg) must be there, one of them.")]
    [InlineData("mass_g,mass_mg\n1,2\n", "readings.csv(1): the column mass_g")]
    [InlineData("mass_g,note,note\n1,2,3\n", "readings.csv(1): a column stands there twice.")]
    [InlineData("mass_g\n9.98\n9,97\n", "readings.csv(3): 2 values, and 1 columns. Write a point, not a comma, for decimals.")]
    [InlineData("mass_g\n9.98\n\nnine\n", "readings.csv(4): 'nine' is no mass.")]
    [InlineData("mass_g,direction\n9.98,up\n", "readings.csv(2): direction 'up' is none of Draw, Dispense.")]
    [InlineData("mass_g,level_percent\n9.98,75\n", "readings.csv(2): level_percent '75' is none of 10, 50, 100, and 0 for an evaporation blank.")]
    [InlineData("mass_g,side\n9.98,C\n", "readings.csv(2): side 'C' is none of A, B.")]
    public void A_mistake_is_named_with_its_line(string text, string words) =>
        Assert.StartsWith(words, Assert.Throws<VolumeCalibrationException>(() => Read(text)).Message);

    [Theory]
    [InlineData("mass_g;direction\n9.98;Draw\n")]
    [InlineData("mass_g\tdirection\r\n9.98\tDraw\r\n")]
    [InlineData("\uFEFFmass_mg,direction\n\"9.98 g\",Draw\n")]
    public void What_spreadsheets_write_is_read(string text) => Assert.Equal((9.98, StrokeDirection.Draw), Read(text).Select(mass => (mass.MassGrams, mass.Direction)).Single());

    [Fact]
    public void A_file_with_a_torn_quote_is_refused_in_words() =>
        Assert.StartsWith("readings.csv", Assert.Throws<VolumeCalibrationException>(() => Read("mass_g\n\"9.98\n")).Message);

    [Fact]
    public void What_was_written_out_can_be_read_in_and_fits_the_session_step_by_step()
    {
        var record = SampleCalibration.Finished();
        using var text = new StringWriter();
        VolumeReadingsCsv.Write(record.Log, text);
        var masses = new Queue<CsvMass>(Read(text.ToString()));

        var again = VolumeCalibrationSession.Begin(record.Log.Setup);
        var machine = new SyntheticMachine(9);
        while (again.Next.Kind != VolumeStepKind.Finished)
        {
            if (again.Next.Kind is not (VolumeStepKind.TakeBlank or VolumeStepKind.TakeReading))
            {
                machine.TakeStep(again);
                continue;
            }

            Assert.Null(masses.Peek().MistakeAt(again.Next));
            if (again.Next.Kind == VolumeStepKind.TakeBlank)
                again.TakeBlank(masses.Dequeue().MassGrams, SampleCalibration.Start);
            else
                again.TakeReading(masses.Dequeue().MassGrams, SampleCalibration.Start, keepSuspect: true);
        }

        Assert.Empty(masses);
        Assert.Equal(MessageJson(record.AsLeft), MessageJson(again.Log.InDevice));
    }

    [Fact]
    public void A_line_for_another_stroke_is_refused()
    {
        var session = VolumeCalibrationSession.Begin(SampleCalibration.ShortSetup(SyringeSide.A));
        new SyntheticMachine(1).GoTo(VolumeStepKind.TakeReading, session);
        var masses = Read("mass_g,direction,level_percent\n1.0,Dispense,10\n1.0,Draw,50\n0.0004,Draw,0\n1.0,Draw,10\n");

        Assert.StartsWith("line 2: this reading is not the next one. 10 %, Draw, side A, AsFound is asked for.", masses[0].MistakeAt(session.Next));
        Assert.NotNull(masses[1].MistakeAt(session.Next));
        Assert.NotNull(masses[2].MistakeAt(session.Next));
        Assert.Null(masses[3].MistakeAt(session.Next));
    }

    [Fact]
    public void Every_line_of_a_simulated_calibration_says_so()
    {
        using var text = new StringWriter();

        VolumeReadingsCsv.Write(SampleCalibration.Finished(SampleCalibration.ShortSetup(SyringeSide.A) with { Device = SampleRun.SimulatedDevice }).Log, text);

        Assert.All(text.ToString().Trim().Split('\n').Skip(1), line => Assert.EndsWith(",SIM", line));
    }

    private static (uint, uint, uint, uint, uint) MessageJson(Calibration calibration) => (
        calibration.VolumeScaleAPartsPerMillion, calibration.VolumeScaleBPartsPerMillion, calibration.BacklashStepsA, calibration.BacklashStepsB, calibration.CalibrationId);

    private static IReadOnlyList<CsvMass> Read(string text) => VolumeReadingsCsv.Read(new StringReader(text), "readings.csv");
}

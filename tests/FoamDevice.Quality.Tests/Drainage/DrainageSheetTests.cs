using Xunit;

namespace FoamDevice.Quality.Tests;

public class DrainageSheetTests
{
    [Fact]
    public void A_correction_keeps_what_was_said_first_and_when()
    {
        var sheet = Filled();

        sheet.Correct(2, 0.3);
        sheet.Correct(2, 0.35);

        Assert.Equal(new DrainageMark(20, 0.35, FirstSaid: 0.2), sheet.Marks[1]);
    }

    [Fact]
    public void What_is_taken_away_stays_on_the_sheet_and_is_no_reading()
    {
        var sheet = Filled();

        sheet.TakeAway(1);

        Assert.True(sheet.Marks[0].IsTakenAway);
        Assert.Equal([new DrainageReading(20, 0.2), new DrainageReading(30, 0.4)], sheet.Readings);
    }

    [Fact]
    public void Levels_in_mm_become_volumes_by_the_bore()
    {
        var sheet = new DrainageSheet(LevelScale.Millimeters(15.9));

        sheet.Add(new DrainageMark(10, 10));

        Assert.Equal(1.98557, sheet.Readings[0].DrainedMilliliters, 5);
    }

    [Fact]
    public void A_mark_must_come_after_the_one_before()
    {
        Assert.Contains("not later than the one before", Assert.Throws<QualityException>(() => Filled().Add(new DrainageMark(30, 0.5))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public void Only_a_mark_that_is_there_is_corrected(int number)
    {
        Assert.Equal($"There is no mark {number}; there are 1 to 3.", Assert.Throws<QualityException>(() => Filled().Correct(number, 1)).Message);
    }

    [Fact]
    public void A_sheet_written_and_read_is_the_same_sheet()
    {
        var sheet = Filled();
        sheet.Correct(2, 0.3);
        sheet.TakeAway(3);

        Assert.Equal(sheet.Marks, DrainageCsv.Read(DrainageCsv.Write(sheet), null).Marks);
    }

    [Theory]
    [InlineData("age_s;level_mm\n10;1\n20;2\n", 10.0, 2)]
    [InlineData("\uFEFFage_s,drained_ml\r\n10,0.1\r\n20,0.2\r\n", null, 2)]
    public void Files_of_spreadsheets_are_read(string text, double? bore, int marks)
    {
        Assert.Equal(marks, DrainageCsv.Read(text, bore).Marks.Count);
    }

    [Theory]
    [InlineData("", null, "holds no reading")]
    [InlineData("age_s,drained_ml\n", null, "holds no reading")]
    [InlineData("age,drained_ml\n1,2\n", null, "'age' is no column")]
    [InlineData("drained_ml\n2\n", null, "no column age_s")]
    [InlineData("age_s\n2\n", null, "neither a column drained_ml nor level_mm")]
    [InlineData("age_s,drained_ml,level_mm\n1,2,3\n", null, "names both")]
    [InlineData("age_s,level_mm\n1,2\n", null, "give the bore")]
    [InlineData("age_s,drained_ml\n1,2\n", 15.9, "a bore is given")]
    [InlineData("age_s,drained_ml\n1,2\n2,much\n", null, "Line 3: drained_ml is 'much'")]
    [InlineData("age_s,drained_ml\n1,0,2\n", null, "Line 2 has 3 values")]
    [InlineData("age_s,drained_ml\n20,0.1\n10,0.2\n", null, "Line 3: The mark at 10 s is not later")]
    [InlineData("age_s,drained_ml\n20,-0.1\n", null, "Line 2: A level of -0.1 mL can't be")]
    public void What_is_wrong_in_a_file_is_said_with_its_line(string text, double? bore, string words)
    {
        Assert.Contains(words, Assert.Throws<QualityException>(() => DrainageCsv.Read(text, bore)).Message, StringComparison.Ordinal);
    }

    private static DrainageSheet Filled()
    {
        var sheet = new DrainageSheet(LevelScale.Milliliters);
        foreach (var mark in (DrainageMark[])[new(10, 0), new(20, 0.2), new(30, 0.4)])
            sheet.Add(mark);

        return sheet;
    }
}

using FoamDevice.Cli.Measuring;
using FoamDevice.Quality;

namespace FoamDevice.Cli.Tests.Measuring;

public class DrainageKeysTests
{
    private readonly DrainageSheet _sheet = new(LevelScale.Milliliters);
    private readonly StringWriter _screen = new();
    private double _age = 10;

    [Fact]
    public void The_space_bar_takes_the_moment_and_the_level_is_typed_behind_it()
    {
        var keys = Keys();

        PressSpaceAt(keys, 12.3);
        _age = 19;
        Type(keys, "0.25\r");

        Assert.Equal(new DrainageMark(12.3, 0.25), Assert.Single(_sheet.Marks));
        Assert.Contains("Mark 1 at 12.3 s, level in mL: ", _screen.ToString());
    }

    [Fact]
    public void Moments_that_come_while_a_level_is_typed_wait_in_line()
    {
        var keys = Keys();

        PressSpaceAt(keys, 12);
        Type(keys, "0.");
        PressSpaceAt(keys, 14);
        Type(keys, "1\r");
        Type(keys, "0.2\r");

        Assert.Equal([new DrainageMark(12, 0.1), new DrainageMark(14, 0.2)], _sheet.Marks);
    }

    [Fact]
    public void Enter_alone_takes_the_next_step()
    {
        var keys = Keys(step: 0.1);

        foreach (double age in (double[])[12, 14, 16])
        {
            PressSpaceAt(keys, age);
            Type(keys, "\r");
        }

        Assert.Equal([0.1, 0.2, 0.3], _sheet.Marks.Select(mark => mark.Level));
        Assert.Contains("[0.3]", _screen.ToString());
    }

    [Fact]
    public void A_mark_is_corrected_or_taken_away()
    {
        var keys = Marked(3);

        Type(keys, "c2=0.45\r");
        Type(keys, "c3-\r");

        Assert.Equal((0.45, 0.2), (_sheet.Marks[1].Level, _sheet.Marks[1].FirstSaid));
        Assert.True(_sheet.Marks[2].IsTakenAway);
    }

    [Theory]
    [InlineData("c9=1\r", "There is no mark 9")]
    [InlineData("c2\r", "type the mark's number")]
    [InlineData("c2=much\r", "'much' is no number")]
    [InlineData("ctwo-\r", "'two' is no mark's number")]
    public void A_correction_that_can_not_be_meant_changes_nothing(string typed, string words)
    {
        var keys = Marked(2);

        Type(keys, typed);

        Assert.Contains(words, _screen.ToString());
        Assert.Equal([new DrainageMark(11, 0.1), new DrainageMark(12, 0.2)], _sheet.Marks);
        Assert.False(keys.IsTyping);
    }

    [Fact]
    public void A_level_that_is_no_number_is_asked_for_again_and_its_moment_is_kept()
    {
        var keys = Keys();

        PressSpaceAt(keys, 12);
        Type(keys, "o.2\r");
        Type(keys, "0.2\r");

        Assert.Equal(new DrainageMark(12, 0.2), Assert.Single(_sheet.Marks));
    }

    [Fact]
    public void Backspace_takes_back_a_digit_and_escape_a_moment()
    {
        var keys = Keys();

        PressSpaceAt(keys, 12);
        Type(keys, "0.3\b2\r");
        PressSpaceAt(keys, 13);
        Type(keys, "\x1b");
        PressSpaceAt(keys, 14);
        Type(keys, "0.4\r");

        Assert.Equal([new DrainageMark(12, 0.2), new DrainageMark(14, 0.4)], _sheet.Marks);
        Assert.Contains("The moment at 13.0 s is dropped.", _screen.ToString());
    }

    [Fact]
    public void A_bounce_of_the_space_bar_is_one_moment()
    {
        var keys = Keys();

        PressSpaceAt(keys, 12);
        PressSpaceAt(keys, 12);
        Type(keys, "0.2\r");

        Assert.False(keys.IsTyping);
        Assert.Single(_sheet.Marks);
    }

    [Fact]
    public void Q_ends_it_but_not_while_a_level_is_typed()
    {
        var keys = Keys();
        PressSpaceAt(keys, 12);
        Type(keys, "q");
        Assert.False(keys.IsDone);

        Type(keys, "\b0.1\rq");

        Assert.True(keys.IsDone);
    }

    private DrainageKeys Keys(double? step = null) => new(_sheet, () => _age, step, _screen);

    private DrainageKeys Marked(int count)
    {
        var keys = Keys();
        for (int number = 1; number <= count; number++)
        {
            PressSpaceAt(keys, 10 + number);
            Type(keys, FormattableString.Invariant($"{number / 10.0}\r"));
        }

        return keys;
    }

    private void PressSpaceAt(DrainageKeys keys, double age)
    {
        _age = age;
        keys.Press(new ConsoleKeyInfo(' ', ConsoleKey.Spacebar, shift: false, alt: false, control: false));
    }

    private static void Type(DrainageKeys keys, string text)
    {
        foreach (char character in text)
            keys.Press(new ConsoleKeyInfo(character, ConsoleKey.None, shift: false, alt: false, control: false));
    }
}

using FoamDevice.Cli.Guidance;

namespace FoamDevice.Cli.Tests.Guidance;

public sealed class LineReadingTests
{
    private readonly PressedKeys _keys = new();
    private readonly StringWriter _echo = new();

    [Fact]
    public void A_line_is_there_when_it_was_ended_and_echoed_as_it_was_typed()
    {
        var reading = new LineReading(_keys, _echo);
        reading.Begin();

        Assert.Null(reading.Poll());
        _keys.TypeLines("1.0172 g");

        Assert.Equal("1.0172 g", reading.Poll());
        Assert.Equal("1.0172 g", _echo.ToString().Trim());
    }

    [Fact]
    public void Backspace_takes_a_character_back()
    {
        var reading = new LineReading(_keys, _echo);
        _keys.TypeLines("1.01\b2");

        Assert.Equal("1.02", reading.Poll());
    }

    [Fact]
    public void What_was_typed_before_the_question_does_not_answer_it()
    {
        var reading = new LineReading(_keys, _echo);
        _keys.TypeLines("yes");

        reading.Begin();

        Assert.Null(reading.Poll());
    }

    [Fact]
    public void A_paste_of_several_lines_comes_as_one()
    {
        var reading = new LineReading(_keys, _echo);
        _keys.TypeLines("1.0", "2.0");

        Assert.Equal("1.0\n2.0", reading.Poll());
    }
}

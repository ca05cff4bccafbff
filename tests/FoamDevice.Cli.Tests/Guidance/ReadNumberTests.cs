using FoamDevice.Cli.Guidance;

namespace FoamDevice.Cli.Tests.Guidance;

public sealed class ReadNumberTests
{
    private readonly ReadNumber _temperature = new("The water's temperature", "°C", 5, 40);

    [Theory]
    [InlineData("20.3", 20.3)]
    [InlineData("20.3 °C", 20.3)]
    [InlineData("20.3C", 20.3)]
    [InlineData("+ 20.3 c", 20.3)]
    [InlineData(".5e1", 5)]
    public void Numbers_are_read_with_or_without_their_unit(string text, double expected)
    {
        Assert.Null(_temperature.Take(text, out double number));
        Assert.Equal(expected, number, 9);
    }

    [Theory]
    [InlineData("", "is needed", "°C")]
    [InlineData("20,3", "20.3")]
    [InlineData("warm", "'warm' is no number")]
    [InlineData("20.3.1", "is no number")]
    [InlineData("293 K", "is in K", "the water's temperature is wanted in °C")]
    [InlineData("3", "from 5 to 40 °C", "3 is not")]
    [InlineData("1e9", "from 5 to 40 °C")]
    public void What_cannot_be_meant_is_refused_with_what_is_wanted(string text, params string[] words)
    {
        string? mistake = _temperature.Take(text, out _);

        Assert.All(words, word => Assert.Contains(word, mistake));
    }
}

using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class MassTextTests
{
    [Theory]
    [InlineData("9.9876", 9.9876)]
    [InlineData(" 9.9876 g ", 9.9876)]
    [InlineData("9.9876g", 9.9876)]
    [InlineData("9987.6 mg", 9.9876)]
    [InlineData("9987.6MG", 9.9876)]
    [InlineData("+9.9876 g", 9.9876)]
    [InlineData("-   9.9876 g", -9.9876)]
    [InlineData("0.0004", 0.0004)]
    public void A_mass_is_read_as_typed_or_as_a_balance_prints_it(string text, double grams) => Assert.Equal(grams, MassText.Parse(text), 1e-12);

    [Fact]
    public void A_comma_is_refused_for_it_may_mean_two_things() => Assert.Equal(
        "'9,9876 g' has a comma, and that may stand for decimals or thousands. Write a point for decimals, and nothing for thousands: 9.9876 g.",
        Assert.Throws<VolumeCalibrationException>(() => MassText.Parse("9,9876 g")).Message);

    [Theory]
    [InlineData("")]
    [InlineData("g")]
    [InlineData("ten")]
    [InlineData("9.9.8")]
    [InlineData("9.98 kg")]
    [InlineData("9.98 9.99")]
    [InlineData("1e3")]
    [InlineData("NaN")]
    [InlineData("--9.98")]
    public void What_is_no_mass_is_refused(string text) => Assert.Contains("is no mass. Write g", Assert.Throws<VolumeCalibrationException>(() => MassText.Parse(text)).Message);

    [Fact]
    public void Several_lines_may_be_pasted() => Assert.Equal([9.98, 9.97, 9.99], MassText.ParseLines("9.98 g\r\n\r\n9970 mg\n 9.99\n"));

    [Fact]
    public void A_line_that_is_no_mass_is_named_and_nothing_is_taken() => Assert.Equal(
        "Line 3: 'oops' is no mass. Write g with a point for decimals, such as 9.9876, or with a unit: 9987.6 mg. Nothing was taken.",
        Assert.Throws<VolumeCalibrationException>(() => MassText.ParseLines("9.98\n9.97\noops")).Message);
}

using FoamDevice.Architecture.Tests.Repository;

namespace FoamDevice.Architecture.Tests.Chip;

public sealed class ForbiddenTextTests
{
    [Fact]
    public void The_sources_for_the_chip_hold_none_of_it()
    {
        Assert.Empty(FirmwareSources.All.SelectMany(file => ForbiddenText.In(file, SourceTree.Read(file))));
    }

    [Theory]
    [InlineData("Axis.cs", "int sum = checked(a + b);")]
    [InlineData("Axis.cs", "Thread.Sleep(10);")]
    [InlineData("Axis.cs", "_pulses.SendData(_train.Items, true);")]
    [InlineData("Axis.cs", "_pulses.SendData(_train.Items, waits);")]
    public void It_is_found_where_it_stands(string file, string code)
    {
        Assert.Single(ForbiddenText.In(file, code));
    }

    [Theory]
    [InlineData("Program.cs", "Thread.Sleep(10);")]
    [InlineData("Axis.cs", "_pulses.SendData(_train.Items, false); // never checked, never true")]
    public void What_is_allowed_is_not_found(string file, string code)
    {
        Assert.Empty(ForbiddenText.In(file, code));
    }
}

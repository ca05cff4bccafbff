using FoamDevice.Web.Prepare;

namespace FoamDevice.Web.Tests.Prepare;

public sealed class PackCodeTests
{
    // 04012345123456 + check digit, as a GTIN of 14 digits.
    private const string Article = "0104012345123456";

    [Fact]
    public void A_packs_code_gives_lot_and_expiry()
    {
        PackCode? pack = PackCode.Read(Article + "17271130" + "10LOT42-A");

        Assert.Equal(new PackCode("LOT42-A", new DateOnly(2027, 11, 30)), pack);
    }

    [Theory]
    [InlineData("]d2")]
    [InlineData("]C1")]
    public void The_scanners_mark_before_it_is_left_out(string mark)
    {
        Assert.Equal("7", PackCode.Read(mark + Article + "17271130" + "107")!.Lot);
    }

    [Fact]
    public void The_line_that_people_read_gives_the_same()
    {
        Assert.Equal(new PackCode("A1", new DateOnly(2028, 2, 29)), PackCode.Read("(01)04012345123456(17)280229(10)A1"));
    }

    [Fact]
    public void A_lot_ends_at_the_separator()
    {
        Assert.Equal(new PackCode("AB", new DateOnly(2027, 1, 31)), PackCode.Read(Article + "10AB\u001D17270131"));
    }

    [Fact]
    public void A_lot_that_may_have_swallowed_the_day_behind_it_is_not_guessed_at()
    {
        Assert.Null(PackCode.Read(Article + "10AB17270131"));
    }

    [Fact]
    public void Day_00_is_the_months_last()
    {
        Assert.Equal(new DateOnly(2028, 2, 29), PackCode.Read(Article + "17280200")!.Expiry);
    }

    [Fact]
    public void A_serial_number_is_read_over()
    {
        Assert.Equal("B2", PackCode.Read(Article + "21SN77\u001D10B2")!.Lot);
    }

    [Theory]
    [InlineData("")]
    [InlineData("LOT42-A")]
    [InlineData("010401234512345")]
    [InlineData("0104012345123457" + "10A")]
    [InlineData("0104012345123456" + "17271332")]
    [InlineData("0104012345123456" + "99ABC")]
    [InlineData("0104012345123456" + "1")]
    [InlineData("0104012345123456" + "10ABCDEFGHIJKLMNOPQRSTU")]
    [InlineData("(01)04012345123456(17)27")]
    [InlineData("(01)04012345123456(17")]
    public void Anything_else_is_what_somebody_typed(string text)
    {
        Assert.Null(PackCode.Read(text));
    }
}

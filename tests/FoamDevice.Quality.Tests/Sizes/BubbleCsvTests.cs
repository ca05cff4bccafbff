using Xunit;

namespace FoamDevice.Quality.Tests;

/// <summary>Circles out, a person's edits back in.</summary>
public sealed class BubbleCsvTests
{
    private const string Header = "picture,bubble,center_x_px,center_y_px,radius_px,confidence";

    private static readonly SizedPicture Found = new("foam.png", 640, 480, 0.9, [new(100.126, 50, 20, 0.9, false), new(300, 200, 40.5, 0.8, false), new(2, 200, 10, 0.7, true)]);

    [Fact]
    public void What_was_written_and_not_touched_is_what_was_found()
    {
        EditedPicture edited = Assert.Single(BubbleCsv.Read(BubbleCsv.Write([Found]), [Found]));

        Assert.False(edited.IsChanged);
        Assert.Equal(Found.Bubbles, edited.Edited.Bubbles);
    }

    [Fact]
    public void A_missing_row_is_a_bubble_removed_another_number_one_changed_an_empty_number_one_added()
    {
        string text = $"{Header}\nfoam.png,1,100.13,50.00,20.00,0.90\nfoam.png,2,300,200,44,0.80\nfoam.png,,400.5,300,15,\n";

        EditedPicture edited = Assert.Single(BubbleCsv.Read(text, [Found]));

        Assert.Equal(Found.Bubbles[2], Assert.Single(edited.Removed));
        Assert.Equal(44, Assert.Single(edited.Changed).RadiusPixels);
        Assert.Equal(400.5, Assert.Single(edited.Added).CenterXPixels);
        Assert.Equal(3, edited.Edited.Bubbles.Count);
        Assert.Same(Found, edited.Found);
    }

    [Fact]
    public void A_changed_bubble_that_now_reaches_beyond_the_frame_is_cut()
    {
        EditedPicture edited = Assert.Single(BubbleCsv.Read($"{Header}\nfoam.png,1,100,50,60,1\n", [Found]));

        Assert.True(Assert.Single(edited.Changed).CutByFrame);
    }

    [Fact]
    public void Semicolons_of_a_spreadsheet_are_understood()
    {
        EditedPicture edited = Assert.Single(BubbleCsv.Read($"{Header.Replace(',', ';')}\nfoam.png;1;100.13;50.00;20.00;0.90\n", [Found]));

        Assert.Equal(2, edited.Removed.Count);
        Assert.Empty(edited.Changed);
    }

    [Fact]
    public void A_file_without_rows_removes_all_bubbles() =>
        Assert.Equal(3, Assert.Single(BubbleCsv.Read($"{Header}\n", [Found])).Removed.Count);

    [Theory]
    [InlineData("", "lacks picture")]
    [InlineData("x,y,r\n1,2,3\n", "lacks picture")]
    [InlineData(Header + "\nother.png,1,100,50,20,1\n", "no picture 'other.png'")]
    [InlineData(Header + "\nfoam.png,9,100,50,20,1\n", "no bubble 9; 1 to 3")]
    [InlineData(Header + "\nfoam.png,one,100,50,20,1\n", "Line 2: bubble 'one'")]
    [InlineData(Header + "\nfoam.png,1,100,50,twenty,1\n", "Line 2: radius_px 'twenty' is no number")]
    [InlineData(Header + "\nfoam.png,1,100,50,NaN,1\n", "is no number")]
    [InlineData(Header + "\nfoam.png,1,100,50,-5,1\n", "a radius of -5 pixels")]
    [InlineData(Header + "\nfoam.png,1,100,50,2000,1\n", "in pixels, not in µm")]
    [InlineData(Header + "\nfoam.png,1,700,50,20,1\n", "outside foam.png")]
    [InlineData(Header + "\nfoam.png,1,100,50,20,1\nfoam.png,1,100,50,20,1\n", "Line 3: bubble 1 stands there twice")]
    [InlineData(Header + "\nfoam.png,1,100,5,50,20,5,1\n", "a point, not a comma")]
    public void What_makes_no_sense_is_refused_with_its_line(string text, string expected)
    {
        QualityException refusal = Assert.Throws<QualityException>(() => BubbleCsv.Read(text, [Found]));

        Assert.Contains(expected, refusal.Message);
    }
}

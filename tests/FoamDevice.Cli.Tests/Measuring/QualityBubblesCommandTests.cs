using System.Text.Json;
using FoamDevice.Cli.CommandLine;

namespace FoamDevice.Cli.Tests.Measuring;

/// <summary>Bubble sizes on the command line: figures, files, edits, the record, and what is refused.</summary>
public sealed class QualityBubblesCommandTests : IDisposable
{
    private const string Scale = "2um/px";
    private readonly TemporaryFolder _folder = new();

    private string Store => _folder.File("runs.db");

    [Fact]
    public void A_picture_gives_figures_circles_and_an_overlay()
    {
        string picture = RingPicture.Write(_folder.File("foam.png"));

        CommandResult bubbles = CommandResult.Of("quality", "bubbles", picture, "--scale", Scale, "--json");

        Assert.Equal(ExitCode.Ok, bubbles.Code);
        using JsonDocument facts = JsonDocument.Parse(bubbles.Output);
        JsonElement age = facts.RootElement.GetProperty("ages")[0];
        Assert.InRange(FigureOf(age, "count"), RingPicture.Count - 3, RingPicture.Count);

        // OpenCV draws a circle half a pixel too large, and the edge correction gives the large ones more weight: 6 % together.
        Assert.InRange(FigureOf(age, "d32") / (2 * RingPicture.D32Pixels), 1, 1.08);
        Assert.Equal("Miles-Lantuéjoul", age.GetProperty("edgeCorrection").GetString());
        Assert.True(File.Exists(_folder.File("foam.bubbles.png")));
        Assert.StartsWith("picture,bubble,center_x_px", File.ReadAllText(_folder.File("foam.bubbles.csv")));
    }

    [Fact]
    public void A_person_reads_figures_class_histogram_and_where_the_overlay_is()
    {
        CommandResult bubbles = CommandResult.Of("quality", "bubbles", RingPicture.Write(_folder.File("foam.png")), "--scale", Scale);

        Assert.Equal("", bubbles.Error);
        Assert.Contains("D32", bubbles.Output);
        Assert.Contains("Class: micro-foam", bubbles.Output);
        Assert.Contains("BY VOLUME", bubbles.Output);
        Assert.Contains("Look at the overlay", bubbles.Output);
        Assert.Contains("Not on record", bubbles.Output);
    }

    [Fact]
    public void Without_a_scale_nothing_is_guessed()
    {
        string picture = RingPicture.Write(_folder.File("foam.png"));

        CommandResult.Of("quality", "bubbles", picture).MustBeARefusal(ExitCode.BadInput, "not guessed", "--scale-bar 100um");
        CommandResult.Of("quality", "bubbles", picture, "--scale", "1um/px", "--scale-bar", "100um").MustBeARefusal(ExitCode.BadInput, "more than one way");
        CommandResult.Of("quality", "bubbles", picture, "--scale", "fine").MustBeARefusal(ExitCode.BadInput, "--scale fine", "0.9um/px");
        CommandResult.Of("quality", "bubbles", picture, "--stage-micrometer", picture).MustBeARefusal(ExitCode.BadInput, "go together");
        CommandResult.Of("quality", "bubbles", picture, "--scale-bar", "100um").MustBeARefusal(ExitCode.BadInput);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(255)]
    [InlineData(128)]
    public void A_picture_of_one_grey_has_no_bubbles(int grey)
    {
        string picture = RingPicture.WritePlain(_folder.File("plain.png"), grey);

        CommandResult.Of("quality", "bubbles", picture, "--scale", Scale).MustBeARefusal(ExitCode.BadInput, "plain.png", "no bubbles");
        Assert.False(File.Exists(_folder.File("plain.bubbles.csv")));
    }

    [Fact]
    public void A_file_that_is_missing_cut_short_or_no_picture_is_refused_by_name()
    {
        byte[] whole = File.ReadAllBytes(RingPicture.Write(_folder.File("foam.png")));
        File.WriteAllBytes(_folder.File("short.png"), whole[..(whole.Length / 2)]);

        CommandResult.Of("quality", "bubbles", _folder.File("short.png"), "--scale", Scale).MustBeARefusal(ExitCode.BadInput, "short.png");
        CommandResult.Of("quality", "bubbles", _folder.Write("notes.png", "not a picture"), "--scale", Scale).MustBeARefusal(ExitCode.BadInput, "notes.png");
        CommandResult.Of("quality", "bubbles", _folder.File("away.png"), "--scale", Scale).MustBeARefusal(ExitCode.BadInput, "away.png");
    }

    [Fact]
    public void A_scale_that_is_wrong_by_ten_is_asked_about_and_keeps_figures_off_the_record()
    {
        Run();
        string picture = RingPicture.Write(_folder.File("foam.png"));

        CommandResult bubbles = CommandResult.Of("quality", "bubbles", picture, "--scale", "20um/px", "--run", "latest", "--age", "30s", "--practice", "--store", Store);

        Assert.Equal(ExitCode.Refused, bubbles.Code);
        Assert.Contains("Is the scale right?", bubbles.Output);
        Assert.Contains("DOUBTFUL", bubbles.Output);
        Assert.Contains("Not on record", bubbles.Error);
        Assert.DoesNotContain("D32", CommandResult.Of("runs", "show", "latest", "--store", Store).Output);
    }

    [Fact]
    public void Doubtful_figures_go_on_record_by_the_word_of_a_person_and_with_the_doubt()
    {
        Run();
        string picture = RingPicture.Write(_folder.File("foam.png"));

        CommandResult bubbles = CommandResult.Of(
            "quality", "bubbles", picture, "--scale", "20um/px", "--run", "latest", "--age", "30s", "--practice", "--store", Store, "--looked");

        Assert.Equal(ExitCode.Ok, bubbles.Code);
        Assert.Contains("scale may be wrong", CommandResult.Of("runs", "show", "latest", "--store", Store).Output.ReplaceLineEndings(" ").Replace("   ", " "));
    }

    [Fact]
    public void A_simulated_run_made_no_foam_and_takes_figures_for_practice_only()
    {
        Run();
        string picture = RingPicture.Write(_folder.File("foam.png"));

        CommandResult.Of("quality", "bubbles", picture, "--scale", Scale, "--run", "latest", "--age", "30s", "--store", Store)
            .MustBeARefusal(ExitCode.BadInput, "SIMULATED", "--practice");
    }

    [Fact]
    public void Figures_on_record_need_the_age_of_the_foam() => CommandResult
        .Of("quality", "bubbles", "foam.png", "--scale", Scale, "--run", "latest", "--practice", "--store", Store)
        .MustBeARefusal(ExitCode.BadInput, "--age 30s");

    [Fact]
    public void Edited_circles_become_a_second_version_beside_the_first()
    {
        Run();
        string picture = RingPicture.Write(_folder.File("foam.png"));
        Assert.Equal(ExitCode.Ok, Measure(picture).Code);
        string circles = _folder.File("foam.bubbles.csv");
        File.WriteAllLines(circles, [.. File.ReadLines(circles).Where(line => !line.StartsWith("foam.png,1,", StringComparison.Ordinal)), "foam.png,,30,400,8,"]);

        CommandResult edited = Measure(picture, "--edited", circles);

        Assert.Equal(ExitCode.Ok, edited.Code);
        Assert.Contains("1 removed, 0 changed, 1 added", edited.Output);
        Assert.Contains("in place of", edited.Output);
        Assert.True(File.Exists(_folder.File("foam.edited.png")));
        string shown = CommandResult.Of("runs", "show", "latest", "--store", Store).Output;
        Assert.Contains("superseded by", shown);
        Assert.Contains("edited by a person", shown.ReplaceLineEndings(" ").Replace("   ", " "));
        Assert.Equal(ExitCode.Ok, CommandResult.Of("runs", "verify", "--store", Store).Code);
    }

    [Fact]
    public void Circles_that_a_person_edited_are_not_written_over()
    {
        string picture = RingPicture.Write(_folder.File("foam.png"));
        _folder.Write("foam.bubbles.csv", "picture,bubble,center_x_px,center_y_px,radius_px\n");

        CommandResult.Of("quality", "bubbles", picture, "--scale", Scale).MustBeARefusal(ExitCode.BadInput, "was not touched", "--edited");
        Assert.Equal("picture,bubble,center_x_px,center_y_px,radius_px\n", File.ReadAllText(_folder.File("foam.bubbles.csv")));
    }

    [Fact]
    public void The_same_pictures_are_measured_once()
    {
        Run();
        string picture = RingPicture.Write(_folder.File("foam.png"));
        Assert.Equal(ExitCode.Ok, Measure(picture).Code);

        Measure(picture).MustBeARefusal(ExitCode.BadInput, "on record already", "--supersedes");
    }

    [Fact]
    public void Pictures_of_several_ages_give_the_growth_of_the_squared_diameter()
    {
        Run();
        string young = RingPicture.Write(_folder.File("young.png"), 0.8);
        string old = RingPicture.Write(_folder.File("old.png"));

        CommandResult bubbles = CommandResult.Of(
            "quality", "bubbles", old, young, "--scale", Scale, "--age", "60s", "--age", "0s", "--run", "latest", "--practice", "--store", Store, "--json");

        Assert.Equal(ExitCode.Ok, bubbles.Code);
        using JsonDocument facts = JsonDocument.Parse(bubbles.Output);
        JsonElement ages = facts.RootElement.GetProperty("ages");
        double grown = (Math.Pow(FigureOf(ages[1], "d32"), 2) - Math.Pow(FigureOf(ages[0], "d32"), 2)) / 60;
        Assert.Equal(0, ages[0].GetProperty("foamAgeSeconds").GetDouble());
        Assert.Equal(grown, facts.RootElement.GetProperty("ripening").GetProperty("squareMicrometersPerSecond").GetProperty("value").GetDouble(), 6);
        Assert.InRange(grown, 14, 19);
    }

    [Fact]
    public void Ages_and_pictures_that_do_not_fit_each_other_are_refused()
    {
        string picture = RingPicture.Write(_folder.File("foam.png"));
        File.Copy(picture, _folder.File("copy.png"));

        CommandResult.Of("quality", "bubbles", picture, picture + "2", picture + "3", "--scale", Scale, "--age", "0s", "--age", "30s").MustBeARefusal(ExitCode.BadInput, "2 ages and 3 pictures");
        CommandResult.Of("quality", "bubbles", picture, "--scale", Scale, "--age", "30").MustBeARefusal(ExitCode.BadInput, "--age 30", "30s");
        CommandResult.Of("quality", "bubbles", picture, _folder.File("copy.png"), "--scale", Scale).MustBeARefusal(ExitCode.BadInput, "the same picture");
        CommandResult.Of("quality", "bubbles", picture, picture, "--scale", Scale).MustBeARefusal(ExitCode.BadInput, "the same name");
    }

    [Fact]
    public void An_edited_line_that_makes_no_sense_is_named()
    {
        string picture = RingPicture.Write(_folder.File("foam.png"));
        string circles = _folder.Write("edited.csv", "picture,bubble,center_x_px,center_y_px,radius_px\nfoam.png,,10,10,wide\n");

        CommandResult.Of("quality", "bubbles", picture, "--scale", Scale, "--edited", circles).MustBeARefusal(ExitCode.BadInput, "Line 2", "radius_px 'wide'");
    }

    public void Dispose() => _folder.Dispose();

    private static double FigureOf(JsonElement age, string id) => age.GetProperty("measurement").GetProperty("figures").EnumerateArray()
        .First(figure => figure.GetProperty("id").GetString() == id).GetProperty("value").GetDouble();

    private CommandResult Measure(string picture, params string[] more) =>
        CommandResult.Of(["quality", "bubbles", picture, "--scale", Scale, "--run", "latest", "--age", "30s", "--practice", "--store", Store, .. more]);

    private void Run() => Assert.Equal(ExitCode.Ok, CommandResult.Of("run", "tessari-air", "--sim", "--pace", "max", "--store", Store).Code);
}

using System.Text.RegularExpressions;
using Xunit;

namespace FoamDevice.Host.Tests;

public class ReportTextsTests
{
    private static readonly Dictionary<string, string> English = TextsOf("en");
    private static readonly Dictionary<string, string> Persian = TextsOf("fa");

    [Fact]
    public void Both_languages_have_the_same_texts_in_the_same_order()
    {
        Assert.Equal(English.Keys, Persian.Keys);
    }

    [Fact]
    public void No_text_was_left_in_the_other_language()
    {
        string[] sameInBoth = ["side.A", "side.B", "proof.hash"];

        Assert.All(Persian.Where(text => !sameInBoth.Contains(text.Key)), text => Assert.Matches("[\u0600-\u06FF]", text.Value));
        Assert.All(English, text => Assert.DoesNotMatch("[\u0600-\u06FF]", text.Value));
    }

    [Fact]
    public void Persian_is_written_with_persian_letters_and_not_with_their_arabic_likes()
    {
        Assert.All(Persian, text => Assert.DoesNotMatch("[\u064A\u0643\u0660-\u0669]", text.Value));
    }

    [Fact]
    public void Every_field_of_a_runs_context_has_a_name_in_both_languages()
    {
        Assert.All(RunContextField.All, field => Assert.Equal(field.Title, English[$"context.{field.Id}"]));
        Assert.All(RunContextField.All, field => Assert.Contains($"context.{field.Id}", Persian.Keys));
    }

    [Fact]
    public void Every_word_of_the_record_has_a_name_in_both_languages()
    {
        string[] words =
        [
            .. Enum.GetNames<Protocol.RunOutcome>().Select(name => $"outcome.{name}"),
            .. Enum.GetNames<RecordEnding>().Select(name => $"ending.{name}"),
            .. Enum.GetNames<Protocol.SyringeSide>().Select(name => $"side.{name}"),
            .. Enum.GetNames<Protocol.SpeedStage>().Select(name => $"stage.{name}"),
            .. Enum.GetNames<DeviationKind>().Select(name => $"deviation.{name}"),
            .. Enum.GetNames<CalibrationState>().Select(name => $"calibration.{name}"),
        ];

        Assert.All(words, word => Assert.Contains(word, Persian.Keys));
    }

    private static Dictionary<string, string> TextsOf(string language)
    {
        using var stream = typeof(RunReportPage).Assembly.GetManifestResourceStream($"report/{language}.yaml")!;
        using var reader = new StreamReader(stream);
        return Regex.Matches(reader.ReadToEnd(), "^([A-Za-z0-9.-]+): \"(.*)\"$", RegexOptions.Multiline).ToDictionary(line => line.Groups[1].Value, line => line.Groups[2].Value);
    }
}

using CsCheck;
using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class MethodFileMistakeTests
{
    [Theory]
    [InlineData("gapSeconds: 0.1", "gapSeconds: soon", "sample.yaml(15): mixing.gapSeconds: 'soon' is no number. Write s with a point for decimals, such as 1.5.")]
    [InlineData("gapSeconds: 0.1", "gapSeconds: 0,1", "sample.yaml(15): mixing.gapSeconds: '0,1' is no number. Write s with a point for decimals, such as 1.5.")]
    [InlineData("gapSeconds: 0.1", "gapSeconds: -1", "sample.yaml(15): mixing.gapSeconds: -1 s is out of range. Write 0 to 3600 s.")]
    [InlineData("passes: 20", "passes: 2.5", "sample.yaml(10): mixing.passes: 2.5 is no whole number. Write 1 to 10000 passes.")]
    [InlineData("finishIn: A", "finishIn: C", "sample.yaml(16): mixing.finishIn: 'C' is not known here. Write one of: A, B, either.")]
    [InlineData("  kind: air\n", "", "sample.yaml(7): gas.kind: the field is missing. Write a text.")]
    [InlineData("passes: 20", "passes: 20\n  cycles: 10", "sample.yaml(11): mixing.cycles: `passes` is given too. A cycle is two passes: write one of them, as the source counts.")]
    [InlineData("id: sample", "id: My Method", "sample.yaml(1): id: 'My Method' is no id. Write lower-case letters, digits and hyphens, such as tessari-air; at most 40.")]
    [InlineData("fullPassSeconds: 1.0", "fullPassSecond: 1.0", "sample.yaml(14): mixing.fast.plungerMillimetersPerSecond: 0 speeds are given. Write exactly one of plungerMillimetersPerSecond, flowMillilitersPerSecond, fullPassSeconds.")]
    [InlineData("dwellSeconds: 2", "dwellSeconds: 2\n  dwelSeconds: 3", "sample.yaml(22): filling.dwelSeconds: no such field. Did you mean `dwellSeconds`?")]
    [InlineData("passes: 20", "passes: 20\n  slow: {fullPassSeconds: 2}", "sample.yaml(11): mixing.slow: there is a slow speed, but nothing says up to which pass. Write `lastSlowPass` or `slowCycles`, or take `slow` out.")]
    [InlineData("passes: 20", "passes: 20\n  lastSlowPass: 21", "sample.yaml(11): mixing.lastSlowPass: the slow stage ends with pass 21, but there are 20. Write a smaller number.")]
    [InlineData("[mixing.fast]", "[mixing.fats]", "sample.yaml(25): assumptions: there is no field 'mixing.fats' in this file. Name fields as they stand in it, such as mixing.fast.")]
    [InlineData("passes: 20", "passes: &p 20", "sample.yaml(10): anchors and aliases (& and *) are not read here. Write the value out; put a text that begins with one of them in quotes.")]
    public void A_mistake_names_file_line_field_what_is_wrong_and_what_to_do(string old, string replacement, string message)
    {
        var refused = Assert.Throws<MethodException>(() => SampleMethod.ParseWith(old, replacement));

        Assert.Equal(message, refused.Message);
    }

    [Fact]
    public void Broken_yaml_names_the_line()
    {
        var refused = Assert.Throws<MethodException>(() => SampleMethod.ParseWith("title: A sample", "title: \"A sample"));

        Assert.StartsWith("sample.yaml(", refused.Message);
        Assert.Contains("this is not YAML", refused.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0")]
    [InlineData("- a\n- b")]
    [InlineData("id: [unfinished")]
    [InlineData("--- a\n--- b")]
    [InlineData("? {a: 1}\n: 2")]
    [InlineData("id: !!binary x\nid: y")]
    [InlineData("a: &a [*a]")]
    [InlineData("%YAML 99.99\n---\nid: x")]
    public void What_is_no_method_is_refused_in_words(string yaml) =>
        Assert.StartsWith("bad.yaml(", Assert.Throws<MethodException>(() => MethodFile.Parse(yaml, "bad.yaml")).Message);

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    public void Nesting_that_would_end_the_program_is_refused(char bracket)
    {
        var refused = Assert.Throws<MethodException>(() => MethodFile.Parse("id: " + new string(bracket, 100_000), "deep.yaml"));

        Assert.StartsWith("deep.yaml(", refused.Message);
    }

    [Fact]
    public void Any_text_at_all_gives_a_method_or_a_method_exception() =>
        Gen.String.Array[0, 30].Select(lines => string.Join('\n', lines)).Sample(ParsesOrRefuses, iter: 2_000);

    [Fact]
    public void Any_text_of_yaml_characters_gives_a_method_or_a_method_exception() =>
        Gen.String[Gen.Char["abc:-[]{}&*!|>'\"%@`#,?\n \t0123.~="], 0, 60].Sample(ParsesOrRefuses, iter: 5_000);

    [Fact]
    public void A_good_file_damaged_anywhere_gives_a_method_or_a_method_exception()
    {
        var damage = Gen.Select(Gen.Int[0, SampleMethod.Yaml.Length - 1], Gen.Int[0, 20], Gen.String[Gen.Char["ab:-[]{}&*!|>'\"\n 019.#\t\u00e9"], 0, 8]);

        damage.Sample((start, length, insert) =>
            ParsesOrRefuses(SampleMethod.Yaml.Remove(start, Math.Min(length, SampleMethod.Yaml.Length - start)).Insert(start, insert)), iter: 5_000);
    }

    private static void ParsesOrRefuses(string yaml)
    {
        try
        {
            Assert.NotEmpty(MethodFile.ParseAll(yaml, "any.yaml"));
        }
        catch (MethodException refused)
        {
            Assert.StartsWith("any.yaml(", refused.Message);
        }
    }
}

using System.Text.RegularExpressions;
using FoamDevice.Web.Language;
using FoamDevice.Web.Layout;

namespace FoamDevice.Web.Tests.Shell;

public sealed partial class PageTextsTests
{
    private static readonly PageTextFiles _english = PageTextFiles.Of(PageLanguage.English);
    private static readonly PageTextFiles _persian = PageTextFiles.Of(PageLanguage.Persian);

    [Fact]
    public void Both_languages_have_the_same_texts()
    {
        Assert.Empty(_english.Keys.Except(_persian.Keys));
        Assert.Empty(_persian.Keys.Except(_english.Keys));
    }

    [Fact]
    public void A_text_has_the_same_places_in_both_languages()
    {
        string[] differing = [.. _english.Keys.Where(key => _persian.Find(key) is not null && !Places(_english.Find(key)!).SetEquals(Places(_persian.Find(key)!)))];

        Assert.Empty(differing);
    }

    [Fact]
    public void No_Persian_text_holds_Latin_or_Arabic_digits_or_Arabic_letters_for_Persian_ones()
    {
        string[] wrong = [.. _persian.Keys.Where(key => NotPersian().IsMatch(Place().Replace(_persian.Find(key)!, "")))];

        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_text_that_the_page_asks_for_is_there()
    {
        string[] missing = [.. PageSources.AskedTexts.Where(asked => !_english.Keys.Any(asked.Covers)).Select(asked => asked.ToString())];

        Assert.Empty(missing);
    }

    [Fact]
    public void Every_text_is_asked_for()
    {
        string[] unused = [.. _english.Keys.Where(key => !PageSources.NamedTexts.Any(named => named.Covers(key)))];

        Assert.Empty(unused);
    }

    [Fact]
    public void Numbers_in_a_text_have_the_languages_digits_and_names_keep_their_direction()
    {
        var visit = new PageVisit { Language = PageLanguage.Persian };
        var texts = new PageTexts(visit, new PageNumbers(visit));

        string text = texts["shell.seat.takingover", "Ada", 10];

        Assert.Contains("\u2068Ada\u2069", text);
        Assert.Contains("۱۰", text);
    }

    [Fact]
    public void A_text_that_there_is_not_shows_its_key_and_the_page_goes_on()
    {
        var visit = new PageVisit();

        Assert.Equal("no.such.text", new PageTexts(visit, new PageNumbers(visit))["no.such.text"]);
    }

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(place => place.Value)];

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();

    // Arabic kaf and yeh look alike and are found by no search; Arabic digits 4 to 6 look different.
    [GeneratedRegex("[\u0660-\u0669\u0643\u064A]|(?<![A-Za-z0-9./_-])[0-9]+(?![A-Za-z0-9./_-])")]
    private static partial Regex NotPersian();
}

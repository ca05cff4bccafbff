using Bunit;
using FoamDevice.Host;
using FoamDevice.Protocol;
using FoamDevice.Web.Language;
using FoamDevice.Web.Run;

namespace FoamDevice.Web.Tests.Run;

public sealed class HostWordsTests : PageTest
{
    [Fact]
    public void In_English_it_is_the_hosts_sentence()
    {
        Assert.Equal("Stopping after this pass.", Shown(StopText.Of(DeviceState.Mixing)).Find("span[lang=en][dir=ltr]").TextContent);
    }

    [Fact]
    public void In_Persian_it_is_said_anew_with_Persian_digits()
    {
        Language = PageLanguage.Persian;

        IRenderedComponent<HostWords> words = Shown(PlanRefusalText.Describe(PlanField.FastSpeed, 51_250, 45_000, isMinimum: false));

        Assert.Equal("بیشترین سرعت پیستون در پاس تند ۵۱٫۲۵ میلی‌متر بر ثانیه می‌شد، اما حداکثر ۴۵ میلی‌متر بر ثانیه مجاز است.", words.Find("span").TextContent);
        Assert.Empty(words.FindAll("[lang=en]"));
    }

    [Fact]
    public void A_name_in_a_Persian_sentence_keeps_its_own_direction()
    {
        Language = PageLanguage.Persian;
        string port = "/dev/ttyUSB0";

        IRenderedComponent<HostWords> words = Shown(Sentence.Of("desk.noPort", $"There is no port {port} any more. Choose another."));

        Assert.Equal(port, words.Find("bdi").TextContent);
        Assert.Equal($"درگاه {port} دیگر نیست. درگاه دیگری انتخاب کنید.", words.Find("span").TextContent);
    }

    [Fact]
    public void What_has_no_Persian_words_is_English_and_marked_so()
    {
        Language = PageLanguage.Persian;

        Assert.Equal("The disk is full.", Shown("The disk is full.").Find("span[lang=en][dir=ltr]").TextContent);
        Assert.Equal("The disk is full.", Shown(Inside("The disk is full.")).Find("span bdi[lang=en][dir=ltr]").TextContent);
    }

    [Fact]
    public void A_page_names_buttons_and_never_commands()
    {
        Sentence left = Sentence.Of("left.loaded", "The device waits, plungers held, until the syringes are out. Take them out, then: foam home");

        Assert.EndsWith("Take them out, then home.", Shown(left).Find("span").TextContent);
    }

    private static Sentence Inside(Sentence fault) => Sentence.Of("refusal.FaultLatched", $"A fault is latched: {fault}");

    private IRenderedComponent<HostWords> Shown(Sentence sentence) => Render<HostWords>(parameters => parameters.Add(one => one.Text, sentence));
}

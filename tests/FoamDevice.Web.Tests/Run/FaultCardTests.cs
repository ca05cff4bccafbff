using Bunit;
using FoamDevice.Host;
using FoamDevice.Protocol;
using FoamDevice.Web.Language;
using FoamDevice.Web.Run;

namespace FoamDevice.Web.Tests.Run;

public sealed class FaultCardTests : PageTest
{
    [Fact]
    public void It_says_what_happened_where_the_plungers_are_and_what_to_do()
    {
        IRenderedComponent<FaultCard> card = Render<FaultCard>(parameters => parameters.Add(one => one.Code, FaultCode.ValveTimeout));

        FaultText text = FaultText.Of(FaultCode.ValveTimeout);
        Assert.Contains("Fault 401", card.Markup);
        Assert.Equal([text.Cause, "Kept: the plungers are where they were.", text.Advice], card.FindAll("dd").Select(one => one.TextContent.Trim()));
        Assert.Equal("alert", card.Find("[data-testid=run-fault]").GetAttribute("role"));
    }

    [Fact]
    public void A_fault_that_cuts_says_that_the_position_is_lost()
    {
        IRenderedComponent<FaultCard> card = Render<FaultCard>(parameters => parameters.Add(one => one.Code, FaultCode.DriverAlarm));

        Assert.StartsWith("Lost", card.Find("[data-testid=fault-position]").TextContent);
    }

    [Fact]
    public void The_numbers_found_and_allowed_are_shown()
    {
        FaultNotice notice = FaultNotice.Of(new Status { Fault = FaultCode.StepCountMismatch, FaultValue = 4_012, FaultLimit = 4_032 });

        IRenderedComponent<FaultCard> card = Render<FaultCard>(parameters => parameters.Add(one => one.Code, FaultCode.StepCountMismatch).Add(one => one.Notice, notice));

        Assert.Contains("4012 steps, limit 4032 steps", card.Markup);
    }

    [Fact]
    public void Every_fault_has_Persian_words()
    {
        Language = PageLanguage.Persian;

        Assert.All(FaultText.All(), fault =>
        {
            FaultNotice notice = FaultNotice.Of(new Status { Fault = fault.Code, FaultValue = 12, FaultLimit = 8 });
            IRenderedComponent<FaultCard> card = Render<FaultCard>(parameters => parameters.Add(one => one.Code, fault.Code).Add(one => one.Notice, notice));

            Assert.DoesNotContain(card.Find("section").TextContent, char.IsAsciiLetterOrDigit);
        });
    }

    [Fact]
    public void A_fault_of_a_newer_firmware_is_the_hosts_English_on_every_page()
    {
        Language = PageLanguage.Persian;

        IRenderedComponent<FaultCard> card = Render<FaultCard>(parameters => parameters.Add(one => one.Code, (FaultCode)799));

        Assert.Equal("ltr", card.Find("dd [lang=en]").GetAttribute("dir"));
        Assert.Contains("does not know the fault", card.Markup);
    }

    [Theory]
    [InlineData(PageLanguage.English)]
    [InlineData(PageLanguage.Persian)]
    public void Every_reason_for_a_standstill_has_words_in_every_language(PageLanguage language)
    {
        Assert.All(Enum.GetNames<StandstillReason>(), reason =>
        {
            Assert.NotNull(PageTextFiles.Of(language).Find($"faults.standstill.{reason}.cause"));
            Assert.NotNull(PageTextFiles.Of(language).Find($"faults.standstill.{reason}.advice"));
        });
    }
}

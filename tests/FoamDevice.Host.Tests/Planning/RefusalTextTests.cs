using FoamDevice.Protocol;
using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class RefusalTextTests
{
    [Fact]
    public void Every_code_has_words_that_end_as_a_sentence()
    {
        foreach (var code in Enum.GetValues<RefusalCode>())
        {
            string text = RefusalText.Of(new Refusal { Code = code, Field = 2, Value = 5, Limit = 10 }, RequestType.WriteMachine).Text;

            Assert.DoesNotContain("does not know (number", text);
            Assert.EndsWith(".", text);
        }
    }

    [Fact]
    public void A_plan_refused_by_the_device_reads_like_one_refused_here()
    {
        var refusal = new Refusal { Code = RefusalCode.PlanRefused, Field = (byte)PlanField.GapMicroseconds, Value = 10_000, Limit = 50_000 };

        Assert.Equal("The gap between passes would be 0.01 s, but at least 0.05 s is allowed.", RefusalText.Of(refusal, RequestType.Prepare).Text);
    }

    [Fact]
    public void A_refused_setting_is_named()
    {
        var refusal = new Refusal { Code = RefusalCode.SettingsRefused, Field = 2, Value = 5, Limit = 10 };

        Assert.Equal("The setting stepsPerMillimeter is 5, but at least 10 is allowed.", RefusalText.Of(refusal, RequestType.WriteMachine).Text);
    }

    [Fact]
    public void A_latched_fault_is_told_with_its_advice()
    {
        var refusal = new Refusal { Code = RefusalCode.FaultLatched, Value = (long)FaultCode.DriverAlarm };

        Assert.Contains("Look for a jammed plunger", RefusalText.Of(refusal).Text);
    }

    [Fact]
    public void A_code_of_a_newer_device_is_told_by_its_number() =>
        Assert.Contains("number 999", RefusalText.Of(new Refusal { Code = (RefusalCode)999 }).Text);
}

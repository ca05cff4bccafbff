using System.Security.Cryptography;
using System.Text;
using FoamDevice.Protocol;
using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class MethodFileTests
{
    [Fact]
    public void A_method_has_the_values_of_its_file()
    {
        var method = MethodFile.Parse(SampleMethod.Yaml, "sample.yaml");

        Assert.Equal("sample", method.Id);
        Assert.Equal((2.0, 8.0, "air"), (method.LiquidMilliliters, method.GasMilliliters, method.Gas));
        Assert.Equal((20, false, 0), (method.Passes, method.CountsCycles, method.LastSlowPass));
        Assert.Equal(5, method.First.FlowMillilitersPerSecond);
        Assert.Equal(1.0, method.Fast.FullPassSeconds);
        Assert.Null(method.Slow);
        Assert.Equal(SyringeSide.A, method.FinishIn);
        Assert.Equal(["mixing.fast"], method.Assumptions);
    }

    [Fact]
    public void The_text_and_its_checksum_are_kept_as_read()
    {
        var method = MethodFile.Parse(SampleMethod.Yaml, "sample.yaml");

        Assert.Equal(SampleMethod.Yaml, method.Text);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(SampleMethod.Yaml))), method.Sha256);
    }

    [Fact]
    public void A_cycle_counts_as_two_passes_and_both_are_shown()
    {
        var method = SampleMethod.ParseWith("passes: 20", "cycles: 20");

        Assert.Equal(40, method.Passes);
        Assert.Equal("40 passes (20 cycles)", method.PassesText);
    }

    [Fact]
    public void A_slow_stage_may_be_given_in_cycles()
    {
        var method = SampleMethod.ParseWith("passes: 20", "passes: 20\n  slowCycles: 3\n  slow: {fullPassSeconds: 2}");

        Assert.Equal(6, method.LastSlowPass);
        Assert.Equal(2, method.Slow!.FullPassSeconds);
    }

    [Fact]
    public void The_ratio_is_printed_as_liquid_plus_gas() => Assert.Equal("1+4", SampleMethod.Method.Ratio);

    [Fact]
    public void Without_a_word_about_it_a_lost_host_ends_the_run_after_the_pass()
    {
        Assert.Equal(LinkLossChoice.StopAfterPass, SampleMethod.Method.WhenHostLost);
        Assert.Equal(5, SampleMethod.Method.HostGraceSeconds);
    }

    [Fact]
    public void A_method_may_choose_to_finish_without_a_host()
    {
        var method = SampleMethod.ParseWith("assumptions:", "hostLost: {then: finish-run, graceSeconds: 30}\nassumptions:");

        Assert.Equal(LinkLossChoice.FinishRun, method.WhenHostLost);
        Assert.Equal(30, method.HostGraceSeconds);
    }

    [Fact]
    public void A_sweep_is_one_method_for_each_speed()
    {
        string yaml = SampleMethod.Sweep("{from: 0.1, to: 0.5, step: 0.1}");

        var methods = MethodFile.ParseAll(yaml, "sample.yaml");

        Assert.Equal(["sample-0.1", "sample-0.2", "sample-0.3", "sample-0.4", "sample-0.5"], methods.Select(method => method.Id));
        Assert.Equal([0.1, 0.2, 0.3, 0.4, 0.5], methods.Select(method => Math.Round(method.Fast.PlungerMillimetersPerSecond!.Value, 9)));
    }

    [Fact]
    public void A_sweep_is_no_single_method()
    {
        string yaml = SampleMethod.Sweep("{from: 100, to: 150, step: 50}");

        var refused = Assert.Throws<MethodException>(() => MethodFile.Parse(yaml, "sample.yaml"));

        Assert.Contains("sample-100, sample-150", refused.Message);
    }

    [Fact]
    public void A_sweep_of_too_many_speeds_is_refused_with_their_number()
    {
        var refused = Assert.Throws<MethodException>(() => MethodFile.ParseAll(SampleMethod.Sweep("{from: 1, to: 2000, step: 0.1}"), "sample.yaml"));

        Assert.EndsWith("sweep.fastPlungerMillimetersPerSecond.step: this makes 19991 methods. Make the step larger: at most 100 are read.", refused.Message);
    }

    [Theory]
    [InlineData("fullPassSeconds: 1.0", "1 s a full pass")]
    [InlineData("plungerMillimetersPerSecond: 275", "275 mm/s")]
    [InlineData("flowMillilitersPerSecond: 7.5", "7.5 mL/s")]
    [InlineData("plungerMillimetersPerSecond: 275\n    rampShare: 0.1", "275 mm/s, ramps 10 % each")]
    public void A_speed_says_what_the_method_sets(string yaml, string words) =>
        Assert.Equal(words, SampleMethod.ParseWith("fullPassSeconds: 1.0", yaml).Fast.ToString());
}

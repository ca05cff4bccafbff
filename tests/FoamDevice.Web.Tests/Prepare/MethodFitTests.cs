using FoamDevice.Host;
using FoamDevice.Protocol;
using FoamDevice.Web.Prepare;
using FoamDevice.Web.Tests.Run;

namespace FoamDevice.Web.Tests.Prepare;

public sealed class MethodFitTests
{
    private static readonly SyringeCatalog _syringes = SyringeCatalog.Load();

    [Fact]
    public void A_method_within_the_machines_limits_fits_and_has_figures()
    {
        MethodFit fit = MethodFit.Of(BenchViews.Method, BenchViews.Machine, _syringes);

        Assert.False(fit.IsRefused);
        Assert.Equal(SyringeSide.A, fit.Figures!.FoamIn);
    }

    [Fact]
    public void Without_a_machine_nothing_is_refused_and_nothing_is_promised()
    {
        MethodFit fit = MethodFit.Of(BenchViews.Method, null, _syringes);

        Assert.False(fit.IsRefused);
        Assert.Null(fit.Plan);
    }

    [Fact]
    public void A_machine_that_is_too_slow_refuses_by_the_rule_it_breaks()
    {
        MethodFit fit = MethodFit.Of(BenchViews.Method, SlowMachine, _syringes);

        Assert.True(fit.IsRefused);
        Assert.Equal(PlanField.FastSpeed, fit.Broken!.Field);
    }

    [Fact]
    public void A_syringe_that_nobody_knows_is_a_mistake_of_the_method()
    {
        MethodFit fit = MethodFit.Of(BenchViews.Method with { SyringeA = "bucket" }, BenchViews.Machine, _syringes);

        Assert.Contains("bucket", fit.Mistake);
    }

    [Fact]
    public void The_reason_names_value_and_limit_in_every_language()
    {
        PlanRefusedException broken = MethodFit.Of(BenchViews.Method, SlowMachine, _syringes).Broken!;

        Assert.EndsWith("but at most 45 mm/s is allowed.", broken.Why.Text);
        Assert.EndsWith("حداکثر 45 میلی‌متر بر ثانیه مجاز است.", string.Concat(broken.Why.In(ReportLanguage.Fa).Select(piece => piece.Text)));
    }

    private static MachineSettings SlowMachine
    {
        get
        {
            MachineProfile slow = ReferenceMachine.Profile();
            slow.MaxSpeedMicrometersPerSecond = 45_000; // The first pass makes 41 mm/s, the others 51.
            return new MachineSettings(slow, ReferenceMachine.NominalCalibration());
        }
    }
}

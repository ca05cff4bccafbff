namespace FoamDevice.Protocol.Tests;

public sealed class FaultCatalogTests
{
    private static readonly FaultCode[] Codes = [.. Enum.GetValues<FaultCode>().Where(code => code != FaultCode.None)];

    public static TheoryData<FaultCode> Faults => [.. Codes];

    [Fact]
    public void Every_fault_has_its_words_exactly_once_in_the_order_of_the_codes()
    {
        Assert.Equal(Codes, FaultText.All().Select(text => text.Code));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_has_a_name_a_cause_and_advice_in_sentences(FaultCode code)
    {
        FaultText text = FaultText.Of(code);

        Assert.Equal(code, text.Code);
        Assert.NotEmpty(text.Name);
        Assert.EndsWith(".", text.Cause);
        Assert.EndsWith(".", text.Advice);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_faults_hundreds_are_a_band(FaultCode code)
    {
        FaultBand band = FaultText.Of(code).Band;

        Assert.True(Enum.IsDefined(band));
        Assert.NotEqual(FaultBand.None, band);
        Assert.Equal((int)code / 100, (int)band);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void The_position_is_kept_exactly_where_the_drivers_stay_on(FaultCode code)
    {
        Assert.Equal(FaultCatalog.ReactionOf(code) == FaultReaction.Hold, FaultCatalog.KeepsPosition(code));
    }

    [Theory]
    [InlineData(FaultCode.Aborted)]
    [InlineData(FaultCode.SafetyChainOpen)]
    [InlineData(FaultCode.DriverAlarm)]
    [InlineData(FaultCode.StepCountMismatch)]
    [InlineData(FaultCode.ValveLost)]
    [InlineData(FaultCode.HomeStuckOpen)]
    [InlineData(FaultCode.StorageCorrupt)]
    [InlineData((FaultCode)399)]
    public void What_endangers_people_or_loses_the_position_cuts_and_so_does_what_is_not_known(FaultCode code)
    {
        Assert.Equal(FaultReaction.Cut, FaultCatalog.ReactionOf(code));
    }

    [Theory]
    [InlineData(FaultCode.PlanRefused)]
    [InlineData(FaultCode.PlanImpossible)]
    [InlineData(FaultCode.SoftLimit)]
    [InlineData(FaultCode.ValveTimeout)]
    [InlineData(FaultCode.ValveSensorsDisagree)]
    [InlineData(FaultCode.HostLost)]
    public void What_is_found_while_the_plungers_stand_holds(FaultCode code)
    {
        Assert.Equal(FaultReaction.Hold, FaultCatalog.ReactionOf(code));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void What_the_device_latches_stays_until_somebody_clears_it(FaultCode code)
    {
        Assert.Equal(code == FaultCode.PlanRefused, FaultText.Of(code).ClearsByItself);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void Advice_after_a_lost_position_never_says_to_go_on_with_the_syringes_mounted(FaultCode code)
    {
        FaultText text = FaultText.Of(code);

        Assert.DoesNotContain(text.KeepsPosition ? "out, clear the fault, then home" : "take the syringes out and confirm", text.Advice);
    }

    [Fact]
    public void A_fault_of_a_newer_firmware_is_named_by_its_number()
    {
        FaultText text = FaultText.Of((FaultCode)399);

        Assert.Contains("399", text.Name);
        Assert.Contains("Update", text.Advice);
    }
}

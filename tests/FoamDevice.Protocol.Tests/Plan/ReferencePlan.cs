namespace FoamDevice.Protocol.Tests;

/// <summary>Tessari's method on the reference machine: 2 mL and 8 mL in 10 mL syringes of 15.9 mm bore, 20 passes of 1 s.</summary>
internal static class ReferencePlan
{
    public static RunPlan Create() => new()
    {
        RunToken = 0x5EED,
        LiquidMicroliters = 2_000,
        GasMicroliters = 8_000,
        Passes = 20,
        LastSlowPass = 0,
        FirstDurationMicroseconds = 400_000,
        FirstRampPartsPerMillion = 200_000,
        SlowDurationMicroseconds = 2_000_000,
        SlowRampPartsPerMillion = 200_000,
        FastDurationMicroseconds = 1_000_000,
        FastRampPartsPerMillion = 200_000,
        GapMicroseconds = 100_000,
        Purges = 2,
        PurgeMicroliters = 4_000,
        FillMicrolitersPerSecond = 3_000,
        FillDwellMilliseconds = 2_000,
        BoreAMicrometers = 15_900,
        BoreBMicrometers = 15_900,
        CapacityAMicroliters = 12_000,
        CapacityBMicroliters = 12_000,
        FinishIn = SyringeSide.A,
        LinkLoss = LinkLossChoice.StopAfterPass,
        LinkGraceMilliseconds = 10_000,
    };
}

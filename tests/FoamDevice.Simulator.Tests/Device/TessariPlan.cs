using FoamDevice.Protocol;

namespace FoamDevice.Simulator.Tests;

/// <summary>Tessari's method in 10 mL syringes of 15.9 mm bore: 2 mL of liquid, 8 mL of gas, passes of 1 s.</summary>
internal static class TessariPlan
{
    public static RunPlan Of(ushort passes = 20) => new()
    {
        RunToken = 0x7E55A21,
        LiquidMicroliters = 2_000,
        GasMicroliters = 8_000,
        Passes = passes,
        FirstDurationMicroseconds = 400_000,
        FirstRampPartsPerMillion = 200_000,
        SlowDurationMicroseconds = 0,
        SlowRampPartsPerMillion = 0,
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
        FinishIn = SyringeSide.None,
        LinkLoss = LinkLossChoice.StopAfterPass,
        LinkGraceMilliseconds = 10_000,
    };
}

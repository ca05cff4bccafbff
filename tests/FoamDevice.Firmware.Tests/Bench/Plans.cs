using FoamDevice.Protocol;

namespace FoamDevice.Firmware.Tests;

/// <summary>Run plans for tests.</summary>
internal static class Plans
{
    /// <summary>Tessari's: 2 mL and 8 mL in two 10 mL syringes of 15.9 mm bore, 20 passes of 1 s.</summary>
    public static RunPlan Tessari(ushort passes = 20) => new()
    {
        RunToken = 0x0102030405060708,
        LiquidMicroliters = 2_000,
        GasMicroliters = 8_000,
        Passes = passes,
        FirstDurationMicroseconds = 600_000,
        FirstRampPartsPerMillion = 200_000,
        FastDurationMicroseconds = 1_000_000,
        FastRampPartsPerMillion = 200_000,
        GapMicroseconds = 50_000,
        Purges = 2,
        PurgeMicroliters = 8_000,
        FillMicrolitersPerSecond = 4_000,
        FillDwellMilliseconds = 2_000,
        BoreAMicrometers = 15_900,
        BoreBMicrometers = 15_900,
        CapacityAMicroliters = 12_000,
        CapacityBMicroliters = 12_000,
        LinkGraceMilliseconds = 3_000,
    };

    /// <summary>The same charge, ten times slower: a pass lasts long enough to meddle with it.</summary>
    public static RunPlan Slow(ushort passes = 4)
    {
        RunPlan plan = Tessari(passes);
        plan.FirstDurationMicroseconds = 3_000_000;
        plan.FastDurationMicroseconds = 5_000_000;
        plan.Purges = 0;
        return plan;
    }

    /// <summary>Five slow passes, then fast ones, as the double-syringe system asks for.</summary>
    public static RunPlan TwoStages(ushort passes = 12)
    {
        RunPlan plan = Tessari(passes);
        plan.LastSlowPass = 5;
        plan.SlowDurationMicroseconds = 2_000_000;
        plan.SlowRampPartsPerMillion = 200_000;
        return plan;
    }

    /// <summary>A 10 mL syringe of liquid against a 20 mL syringe of gas.</summary>
    public static RunPlan UnequalBores(ushort passes = 6)
    {
        RunPlan plan = Tessari(passes);
        plan.BoreBMicrometers = 20_050;
        plan.CapacityBMicroliters = 24_000;
        return plan;
    }
}

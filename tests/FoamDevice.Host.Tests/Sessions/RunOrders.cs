using FoamDevice.Protocol;

namespace FoamDevice.Host.Tests;

/// <summary>Orders for the conductor's tests: the shipped Tessari method, shortened to a few passes.</summary>
internal static class RunOrders
{
    public const ulong Token = 0x1234_5678_9ABC_DEF0;
    public const int Passes = 6;

    public static Method Method { get; } = MethodCatalog.Load(null).Find("tessari-physiological") with { Passes = Passes };

    public static RunOrder Tessari { get; } = new(Method, Plan, "", "0.1.0");

    public static RunPlan Plan(MachineProfile machine, Calibration calibration) => RunPlanner.Plan(Method, machine, calibration, SyringeCatalog.Load(), Token);

    /// <summary>The same run under another name.</summary>
    public static RunOrder WithToken(ulong token)
    {
        return Tessari with { Planner = (machine, calibration) => RunPlanner.Plan(Method, machine, calibration, SyringeCatalog.Load(), token) };
    }

    public static NewRecord RecordOn(DeviceSession session)
    {
        return new NewRecord(Method, Plan(session.Machine!, session.Calibration!), session.Machine!, session.Calibration!, session.Device!, SessionBench.Epoch, "", "0.1.0");
    }
}

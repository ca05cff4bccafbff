namespace FoamDevice.Simulator;

/// <summary>The levels that the bench drives at the chip's inputs, one bit each; set is high.</summary>
[Flags]
internal enum BenchInputs
{
    HomeA = 1,
    HomeB = 2,
    SafetyChain = 4,
    ValveSensor1 = 8,
    ValveSensor2 = 16,
    DriverAlarm = 32,
}

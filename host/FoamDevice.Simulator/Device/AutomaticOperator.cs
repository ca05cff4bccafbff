using FoamDevice.Protocol;

namespace FoamDevice.Simulator;

/// <summary>
/// Somebody at the bench when nobody is. Syringes and bag are mounted at the moment at which the device takes the host's confirmation that
/// they are, and taken out as soon as the device is in Unloading.
/// Once the drivers have been off for a second in Idle or Faulted, what is still mounted is taken out, a carriage on its end switch is pushed off it,
/// and an open safety chain is reset: late enough for the firmware to have seen it.
/// In Service it does nothing: who enters Service has somebody at the bench.
/// </summary>
internal sealed class AutomaticOperator(Bench bench, BenchOperator person, RunSheet sheet)
{
    private const long PatienceMicroseconds = 1_000_000;

    private long _busyMicroseconds;

    private bool Mounted => bench.A.SyringeMounted || bench.B.SyringeMounted;

    /// <summary>Looks at the device after one of its turns.</summary>
    public void Watch(DeviceState state)
    {
        if (state == DeviceState.Ready && !Mounted)
            person.MountSyringes(sheet.LiquidSyringe ?? bench.Parameters.LiquidSyringe, sheet.GasSyringe ?? bench.Parameters.GasSyringe);
        else if (state == DeviceState.Unloading && Mounted)
            person.TakeOutSyringes();
        Recover(state);
    }

    private void Recover(DeviceState state)
    {
        bool atRest = (state is DeviceState.Idle or DeviceState.Faulted) && !bench.DriversEnabled;
        if (!atRest)
            _busyMicroseconds = bench.NowMicroseconds;
        if (bench.NowMicroseconds - _busyMicroseconds < PatienceMicroseconds)
            return;
        if (Mounted)
            person.TakeOutSyringes();
        if (bench.ChainHealthy)
            return;
        person.FreeCarriages();
        person.ResetChain();
    }
}

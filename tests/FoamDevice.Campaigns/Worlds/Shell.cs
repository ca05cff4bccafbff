using FoamDevice.Firmware;
using FoamDevice.Host;
using FoamDevice.Protocol;
using FoamDevice.Simulator;

namespace FoamDevice.Campaigns;

/// <summary>The operator at the command line: runs the method, recovers what was cut short, and leaves the device in Idle with every record ended.</summary>
public sealed class Shell
{
    // A run that never came to mix is tried once more.
    private const int MostAttempts = 2;
    private const int MostRefusals = 3;
    private const ulong QuietMicroseconds = 1_500_000;
    private const ulong PauseMicroseconds = 400_000;

    private readonly List<RunResult> _results = [];
    private int _attempts;
    private bool _hasMixed;
    private ulong _restsSince;
    private bool _hasSettled;
    private bool _aborts;
    private int _refusals;
    private string? _recovered;
    private ServiceVisit? _visit;

    /// <summary>What the host processes of `foam run` came to, in order.</summary>
    public IReadOnlyList<RunResult> Results => _results;

    /// <summary>The device came to mix.</summary>
    public bool HasMixed => _hasMixed;

    /// <summary>The device rests in Idle, nothing is latched, every record is ended, nothing goes wrong any more.</summary>
    public bool IsDone { get; private set; }

    /// <summary>Looks at what runs, and decides what to start next.</summary>
    public void Turn(World world)
    {
        _hasMixed |= world.Now.State == DeviceState.Mixing;
        if (world.Host is { } host)
        {
            if (host.Conductor.Result is { } result && !world.IsHostFrozen)
                Ended(world, host, result);
        }
        else if (world.NowMicroseconds >= world.NextCommandAt && world.Device.State == FirmwareState.Running && world.Visitor is not SettingsWriter { IsOver: false })
        {
            Next(world);
        }
    }

    // An engineer comes once, before anything else.
    private bool IsInService(World world)
    {
        if (world.Scenario.HasServiceVisit && _visit is null)
            world.Visitor = _visit = new ServiceVisit(world, RandomStream.Of(world.Scenario.Seed, "service-visit"));

        if (_visit is null || world.Visitor != _visit)
            return false;

        if (_visit.IsOver)
        {
            world.Visitor = null;
            world.EndHost((ulong)(_visit.AwayForSeconds * 1e6) + PauseMicroseconds);
        }

        return true;
    }

    private void Ended(World world, HostProgram host, RunResult result)
    {
        world.Chronicle.Tell(world.NowMicroseconds, "host", $"{host.Command} ends: {result.Kind}. {result.Text}");
        if (host.Command == HostCommand.Run)
            _results.Add(result);

        // What can't be cleared, or is another's run, is cut.
        _refusals += result.Kind == RunResultKind.RequestRefused ? 1 : 0;
        _aborts = host.Command != HostCommand.Run && (result.Kind == RunResultKind.DeviceUnfit || _refusals >= MostRefusals);
        _refusals = _aborts ? 0 : _refusals;

        world.EndHost(PauseMicroseconds);
    }

    private void Next(World world)
    {
        if (IsInService(world))
            return;

        if (_attempts == 0 || (!_hasMixed && !_hasSettled && _attempts < MostAttempts))
        {
            _attempts++;
            world.StartHost(HostCommand.Run);
        }
        else if (NeedsCare(world))
        {
            _restsSince = 0;
            Care(world);
        }
        else
        {
            Rest(world);
        }
    }

    // Whatever still lasts is mended now; who then still rests is done.
    private void Rest(World world)
    {
        if (!_hasSettled)
        {
            _hasSettled = true;
            world.Injector.Heal(world);
            world.Technician.Mend(world.NowMicroseconds);
        }

        _restsSince = _restsSince == 0 ? world.NowMicroseconds : _restsSince;
        IsDone = world.NowMicroseconds - _restsSince >= QuietMicroseconds;
    }

    private static bool NeedsCare(World world) =>
        world.Now.State != DeviceState.Idle || Headers(world).Any(header => header.Ending is RecordEnding.Open or RecordEnding.Left);

    private static IReadOnlyList<RecordHeader> Headers(World world) => world.Store.Inner.List(int.MaxValue);

    private void Care(World world)
    {
        if (Repair(world))
            return;

        if (!_aborts && Headers(world).LastOrDefault(header => header.Ending == RecordEnding.Open) is { } open && open.Id != _recovered)
        {
            _recovered = open.Id;
            world.Recover(open.Id);
            return;
        }

        _recovered = null;
        world.StartHost(HostCommand.Tidy);
        if (_aborts)
            world.Host!.Conductor.Abort();
    }

    // What a fault's advice says beyond "clear it": start anew, write the settings, commission the board.
    private static bool Repair(World world)
    {
        switch (world.LatchedFault)
        {
            case FaultCode.SelfTestFailed:
            case FaultCode.Internal:
                world.PowerCycle();
                return true;
            case FaultCode.StorageCorrupt when world.LatchedValue >= (int)StoredThing.Identity:
            case FaultCode.StorageWriteFailed when world.LatchedValue == (int)StoredThing.BootCounter:
                world.Device.Faults.Flash.Mend("identity");
                world.Device.Faults.Flash.Mend("boot");
                world.PowerCycle();
                return true;
            case FaultCode.StorageCorrupt or FaultCode.SettingsInvalid when !HasWritten(world):
                world.Visitor = new SettingsWriter(world.DrawSession(), world.Scenario.Machine.Calibration(), world.NowMicroseconds);
                return true;
            default:
                return false;
        }
    }

    private static bool HasWritten(World world)
    {
        bool isOver = world.Visitor is SettingsWriter { IsOver: true };
        world.Visitor = isOver ? null : world.Visitor;
        return isOver;
    }
}

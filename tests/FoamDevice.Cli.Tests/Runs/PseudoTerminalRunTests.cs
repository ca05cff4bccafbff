using FoamDevice.Cli.Runs;
using FoamDevice.Host;
using FoamDevice.Protocol;
using FoamDevice.Simulator;

namespace FoamDevice.Cli.Tests.Runs;

/// <summary>
/// A run whose every byte goes through a pseudo-terminal and System.IO.Ports. Device and host go in step: neither goes on before the other's
/// bytes are through, so no wall clock decides anything.
/// </summary>
public sealed class PseudoTerminalRunTests
{
    private const ulong Seed = 5;
    private static readonly DateTimeOffset Start = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    [Fact]
    public void Gives_the_same_device_times_per_pass_as_the_run_in_one_process()
    {
        Assert.SkipUnless(PseudoTerminal.IsSupported, "this platform has no pseudo-terminals");

        PassCompleted[] inProcess = RunInProcess();
        PassCompleted[] overTerminal = RunOverTerminal();

        Assert.Equal(20, inProcess.Length);
        Assert.Equal(inProcess.Select(Times), overTerminal.Select(Times));
        Assert.Equal(StartToStart(inProcess), StartToStart(overTerminal));
    }

    private static (ushort Pass, uint Duration, uint Gap, uint Skew, ushort CountedA, ushort CountedB) Times(PassCompleted pass) =>
        (pass.Pass, pass.DurationMicroseconds, pass.GapMicroseconds, pass.SkewMicroseconds, pass.CountedStepsA, pass.CountedStepsB);

    private static IEnumerable<ulong> StartToStart(PassCompleted[] passes) =>
        passes.Zip(passes.Skip(1), (earlier, later) => later.StartMicroseconds - earlier.StartMicroseconds);

    private static PassCompleted[] RunInProcess()
    {
        using RunStore store = RunStore.OpenInMemory();
        var run = new SimulatedRun(MakeDevice(), store, Order(), Start);
        return PassesOf(store, run.RunToEnd());
    }

    private static PassCompleted[] RunOverTerminal()
    {
        using RunStore store = RunStore.OpenInMemory();
        using var terminal = new PseudoTerminal();
        using SerialBytePort port = SerialBytePort.Open(terminal.Path);
        var recorder = new Recorder(store, Start);
        var session = new DeviceSession(session: 77, recorder);
        var conductor = new RunConductor(session, recorder, Order());
        SimulatedDevice device = MakeDevice();
        byte[] buffer = new byte[4_096];

        session.Open(0);
        while (conductor.Result is null)
        {
            device.AdvanceTo(device.NowMicroseconds + SimulatedLink.TurnMicroseconds);
            ulong now = device.NowMicroseconds;
            DeviceToHost(device, terminal, port, buffer, count => session.Receive(buffer, 0, count, now));
            session.Poll(now);
            conductor.Poll(now);
            if (conductor.Question is not null)
                conductor.Answer(true);
            HostToDevice(session, port, terminal, device, buffer, now);
        }

        session.Poll(device.NowMicroseconds);
        return PassesOf(store, conductor.Result);
    }

    private static void DeviceToHost(SimulatedDevice device, PseudoTerminal terminal, SerialBytePort port, byte[] buffer, Action<int> receive)
    {
        int sent = device.Receive(buffer, 0, buffer.Length);
        Assert.Equal(sent, terminal.Write(buffer.AsSpan(0, sent)));
        for (int left = sent; left > 0;)
        {
            int count = WaitForBytes(() => port.Read(buffer));
            receive(count);
            left -= count;
        }
    }

    private static void HostToDevice(DeviceSession session, SerialBytePort port, PseudoTerminal terminal, SimulatedDevice device, byte[] buffer, ulong now)
    {
        for (int length = session.Output(buffer, now); length > 0; length = session.Output(buffer, now))
        {
            port.Write(buffer, length);
            for (int left = length; left > 0;)
            {
                int count = WaitForBytes(() => terminal.Read(buffer));
                device.Send(buffer, 0, count);
                left -= count;
            }
        }
    }

    private static int WaitForBytes(Func<int> read)
    {
        int count = 0;
        Assert.True(SpinWait.SpinUntil(() => (count = read()) > 0, LongestWait), "the pseudo-terminal lost bytes");
        return count;
    }

    private static SimulatedDevice MakeDevice() => new(new SimulatorOptions { Seed = Seed, AutoOperator = true });

    private static RunOrder Order()
    {
        Method method = MethodCatalog.Load(null).Find("tessari-physiological");
        return new RunOrder(method, (machine, calibration) => RunPlanner.Plan(method, machine, calibration, SyringeCatalog.Load(), runToken: 1), "", "0");
    }

    private static PassCompleted[] PassesOf(RunStore store, RunResult result)
    {
        Assert.True(result.IsAsPlanned, result.Text);
        return [.. store.Find(result.RecordId!).Passes];
    }
}

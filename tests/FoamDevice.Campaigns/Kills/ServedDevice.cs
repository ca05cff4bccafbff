using FoamDevice.Protocol;
using FoamDevice.Simulator;

namespace FoamDevice.Campaigns.Kills;

/// <summary>A simulated device on a pseudo-terminal, in real time on a thread of its own, with the truth about it.</summary>
public sealed class ServedDevice : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    private readonly PseudoTerminal _terminal = new();
    private readonly CancellationTokenSource _ending = new();
    private readonly SimulatedDevice _device;
    private readonly Thread _thread;
    private volatile DeviceState _state;
    private long _longestPauseTicks;

    /// <summary>Switches a device on and serves it. Its carriages stand at home already, which saves every run the long way there.</summary>
    public ServedDevice(ulong seed, string deviceId)
    {
        _device = new SimulatedDevice(new SimulatorOptions { Seed = seed, DeviceId = deviceId, AutoOperator = true });
        HomedBench.Home(_device);
        _thread = new Thread(Serve) { IsBackground = true, Name = deviceId };
        _thread.Start();
    }

    /// <summary>The port to open it by.</summary>
    public string Port => _terminal.Path;

    /// <summary>What the device noted and what a host acknowledged.</summary>
    public DeviceTruth Truth { get; } = new();

    /// <summary>The device's state.</summary>
    public DeviceState State => _state;

    /// <summary>Crashes of the firmware; healthy firmware has none.</summary>
    public IReadOnlyList<Exception> Crashes => _device.Crashes;

    /// <summary>The longest the thread was kept from its work: above 100 ms the device fell behind real time.</summary>
    public TimeSpan LongestPause => TimeSpan.FromTicks(Interlocked.Read(ref _longestPauseTicks));

    /// <inheritdoc/>
    public void Dispose()
    {
        _ending.Cancel();
        _thread.Join();
        _terminal.Dispose();
        _ending.Dispose();
    }

    private void Serve()
    {
        var server = new PseudoTerminalServer(_device, _terminal);
        long last = TimeProvider.System.GetTimestamp();
        while (!_ending.IsCancellationRequested)
        {
            server.Turn();
            Watch();
            _ending.Token.WaitHandle.WaitOne(Pause);
            long now = TimeProvider.System.GetTimestamp();
            TimeSpan passed = TimeProvider.System.GetElapsedTime(last, now);
            last = now;
            if (passed > LongestPause)
                Interlocked.Exchange(ref _longestPauseTicks, passed.Ticks);
        }
    }

    private void Watch()
    {
        if (_device.Firmware is not { } firmware)
            return;

        _state = firmware.State;
        Truth.Look(firmware.Journal);
    }
}

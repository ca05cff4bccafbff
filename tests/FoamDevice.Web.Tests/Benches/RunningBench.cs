using System.Collections.Concurrent;
using System.Diagnostics;
using FoamDevice.Simulator;

namespace FoamDevice.Web.Tests.Benches;

/// <summary>A simulated bench that runs on a thread of its own, at a pace, with somebody at it who mounts syringes and takes them out.</summary>
internal sealed class RunningBench : IDisposable
{
    // A thread that the computer let wait goes on from where it was instead of racing after the clock.
    private static readonly TimeSpan LongestTurn = TimeSpan.FromMilliseconds(20);

    // Of simulated time: the link holds for a second without a word.
    private static readonly TimeSpan PatienceWithProgram = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan ProgramIsGone = TimeSpan.FromSeconds(2);

    private readonly SimulatedDevice _device;
    private readonly FaultMenu _faults;
    private readonly ConcurrentQueue<Action> _orders = new();
    private readonly ManualResetEventSlim _ending = new();
    private readonly byte[] _buffer = new byte[4_096];
    private readonly Thread _thread;

    /// <summary>Starts it.</summary>
    /// <param name="pace">Simulated seconds a second.</param>
    public RunningBench(double pace)
    {
        Clock = new BenchClock(pace);
        _device = new SimulatedDevice(new SimulatorOptions { AutoOperator = true });
        _faults = new FaultMenu(_device);
        _thread = new Thread(Run) { IsBackground = true, Name = "bench" };
        _thread.Start();
    }

    /// <summary>After each of its turns, on its thread.</summary>
    public event Action<SimulatedDevice>? Turned;

    /// <summary>Its time.</summary>
    public BenchClock Clock { get; }

    /// <summary>The cable to it.</summary>
    public BenchCable Cable { get; } = new();

    /// <summary>Does something at the bench, between two turns.</summary>
    public Task DoAsync(Action<SimulatedDevice> action) => AskAsync(device =>
    {
        action(device);
        return true;
    });

    /// <summary>Looks at something at the bench, between two turns.</summary>
    public Task<T> AskAsync<T>(Func<SimulatedDevice, T> look)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        _orders.Enqueue(() => done.SetResult(look(_device)));
        return done.Task;
    }

    /// <summary>Switches a fault on, by its name in the simulator's menu.</summary>
    public Task StrikeAsync(string fault) => DoAsync(_ => _faults.SwitchOn(fault));

    /// <summary>Heals every fault.</summary>
    public Task HealAsync() => DoAsync(_ => _faults.HealAll());

    /// <inheritdoc/>
    public void Dispose()
    {
        _ending.Set();
        _thread.Join();
        _ending.Dispose();
    }

    private void Run()
    {
        long last = Stopwatch.GetTimestamp();
        while (!_ending.Wait(1))
        {
            while (_orders.TryDequeue(out Action? order))
                order();
            long now = Stopwatch.GetTimestamp();
            TakeTurn(Stopwatch.GetElapsedTime(last, now));
            last = now;
        }
    }

    private void TakeTurn(TimeSpan elapsed)
    {
        int count = Cable.DeviceReads(_buffer);
        _device.Send(_buffer, 0, count);
        if (!MustWaitForProgram())
            _device.AdvanceTo(_device.NowMicroseconds + (ulong)(Math.Min(elapsed.TotalMicroseconds, LongestTurn.TotalMicroseconds) * Clock.Pace));
        Clock.Reach(_device.NowMicroseconds);
        for (int sent = _device.Receive(_buffer, 0, _buffer.Length); sent > 0; sent = _device.Receive(_buffer, 0, _buffer.Length))
            Cable.DeviceWrites(_buffer.AsSpan(0, sent));
        Turned?.Invoke(_device);
    }

    // Ten times as fast, a second's silence is a tenth of a second, and a computer with a browser at work may well let a program wait for that long.
    private bool MustWaitForProgram() => Cable.SinceRead is { } silence && silence * Clock.Pace > PatienceWithProgram && silence < ProgramIsGone;
}

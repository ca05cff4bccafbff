using System.Collections.Concurrent;
using FoamDevice.Cli.Devices;
using FoamDevice.Cli.Servicing;
using FoamDevice.Host;
using FoamDevice.Simulator;

namespace FoamDevice.Cli.Serving;

/// <summary>A simulated device on a pseudo-terminal, on a thread of its own: whatever opens serial ports reaches it.</summary>
internal sealed class ServedDevice : IDisposable
{
    private readonly PseudoTerminal _port = new();
    private readonly PseudoTerminalServer _server;
    private readonly ScheduledFaults _faults;
    private readonly ConcurrentQueue<Action> _orders = new();
    private readonly ManualResetEventSlim _ending = new();
    private readonly Thread _thread;

    /// <summary>Starts it.</summary>
    /// <param name="machine">Which machine.</param>
    /// <param name="pace">Simulated seconds a second.</param>
    /// <exception cref="CommandLine.BadInputException">A setting or a fault can't be understood.</exception>
    /// <exception cref="PlatformNotSupportedException">There are no pseudo-terminals here.</exception>
    public ServedDevice(SimulatedMachine machine, double pace)
    {
        // Syringes are mounted and taken out by themselves: nobody stands at a simulated bench.
        SimulatorOptions options = SimulatedBench.OptionsOf(machine) with { AutoOperator = true };
        SimulatedDevice device = SimulatedBench.Make(options);
        _faults = new ScheduledFaults(device, machine.Faults);
        _server = new PseudoTerminalServer(device, _port, pace);
        Hands = new ServedHands(new SimulatedHands(device, options.Seed), _orders.Enqueue);
        _thread = new Thread(Serve) { IsBackground = true, Name = "Simulated device" };
        _thread.Start();
    }

    /// <summary>The port to open.</summary>
    public string Port => _port.Path;

    /// <summary>Does at the bench what a service asks of a person.</summary>
    public IBenchHands Hands { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        _ending.Set();
        _thread.Join();
        _port.Dispose();
        _ending.Dispose();
    }

    private void Serve()
    {
        while (!_ending.Wait(TimeSpan.FromMilliseconds(1)))
        {
            while (_orders.TryDequeue(out Action? order))
                order();

            _server.Turn();
            _faults.SwitchOnWhatIsDue();
        }
    }
}

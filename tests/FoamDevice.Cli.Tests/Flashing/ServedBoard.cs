using FoamDevice.Simulator;

namespace FoamDevice.Cli.Tests.Flashing;

/// <summary>A board with its two ports: nobody on the flashing port, and on the link a simulated device, which is reset, or changed for another one, when a file appears.</summary>
internal sealed class ServedBoard : IDisposable
{
    private readonly PseudoTerminal _flashPort = new();
    private readonly PseudoTerminal _linkPort = new();
    private readonly CancellationTokenSource _ending = new();
    private readonly string _resetFile;
    private readonly string _otherFile;
    private readonly Thread _serving;

    /// <summary>Serves a device.</summary>
    /// <param name="resetFile">When it is there, the device is reset, once.</param>
    /// <param name="otherFile">When it is there, another device is on the link.</param>
    public ServedBoard(string resetFile, string otherFile)
    {
        _resetFile = resetFile;
        _otherFile = otherFile;
        _serving = new Thread(Serve) { IsBackground = true };
        _serving.Start();
    }

    public string FlashPort => _flashPort.Path;

    public string LinkPort => _linkPort.Path;

    public void Dispose()
    {
        _ending.Cancel();
        _serving.Join();
        _ending.Dispose();
        _flashPort.Dispose();
        _linkPort.Dispose();
    }

    private void Serve()
    {
        var device = new SimulatedDevice(new SimulatorOptions { DeviceId = "BOARD-1" });
        var server = new PseudoTerminalServer(device, _linkPort);
        bool isChanged = false;
        while (!_ending.Token.WaitHandle.WaitOne(TimeSpan.FromMilliseconds(1)))
        {
            if (!isChanged && File.Exists(_resetFile))
            {
                isChanged = true;
                device.PressReset();
            }
            else if (!isChanged && File.Exists(_otherFile))
            {
                isChanged = true;
                server = new PseudoTerminalServer(new SimulatedDevice(new SimulatorOptions { DeviceId = "BOARD-2" }), _linkPort);
            }

            server.Turn();
        }
    }
}

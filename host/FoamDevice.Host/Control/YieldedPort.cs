using System.Diagnostics;

namespace FoamDevice.Host;

/// <summary>Takes hold of a port also when another program holds it idle: that one is asked to let go.</summary>
public static class YieldedPort
{
    // Closing a port may take two seconds.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Takes hold of a port.</summary>
    /// <param name="folder">The runtime folder.</param>
    /// <param name="portName">The port.</param>
    /// <param name="command">What this program does, for others to read.</param>
    /// <exception cref="PortException">Another program holds it and has work in hand, or does not answer; the message names it.</exception>
    public static PortLock Acquire(string folder, string portName, string command)
    {
        try
        {
            return PortLock.Acquire(folder, portName, command, DateTimeOffset.UtcNow);
        }
        catch (PortException held) when (held.Trouble == PortTrouble.InUse && Ask(folder, portName) is { } reply)
        {
            if (!reply.Done)
                throw new PortException(PortTrouble.InUse, $"{held.Message} {reply.Text}", held);
        }

        return AcquireWhenFree(folder, portName, command);
    }

    private static ControlReply? Ask(string folder, string portName) =>
        ControlClient.SendAsync(folder, portName, ControlCommand.Yield, CancellationToken.None).GetAwaiter().GetResult();

    private static PortLock AcquireWhenFree(string folder, string portName, string command)
    {
        var waiting = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return PortLock.Acquire(folder, portName, command, DateTimeOffset.UtcNow);
            }
            catch (PortException held) when (held.Trouble == PortTrouble.InUse && waiting.Elapsed < Patience)
            {
                Thread.Sleep(Pause);
            }
        }
    }
}

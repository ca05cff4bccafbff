using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class YieldedPortTests : IDisposable
{
    private const string Port = "/dev/ttyUSB0";

    private readonly string _folder = Directory.CreateTempSubdirectory("foam-yield-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_free_port_is_taken()
    {
        using PortLock taken = YieldedPort.Acquire(_folder, Port, "foam run");

        Assert.Equal("foam run", PortLock.HolderOf(_folder, Port)!.Command);
    }

    [Fact]
    public void A_holder_that_does_nothing_with_the_port_lets_go_when_it_is_asked()
    {
        PortLock idle = PortLock.Acquire(_folder, Port, "foam serve", SessionBench.Epoch);
        ControlServer? server = null;
        server = ControlServer.Start(idle.SocketPath, command =>
        {
            Assert.Equal(ControlCommand.Yield, command);
            _ = Task.Run(async () =>
            {
                await server!.DisposeAsync();
                idle.Dispose();
            });
            return Task.FromResult(new ControlReply(true, "The port is let go.", null));
        });

        using PortLock taken = YieldedPort.Acquire(_folder, Port, "foam run");

        Assert.Equal("foam run", PortLock.HolderOf(_folder, Port)!.Command);
    }

    [Fact]
    public async Task A_holder_with_work_in_hand_is_named_with_what_it_does()
    {
        using PortLock busy = PortLock.Acquire(_folder, Port, "foam serve", SessionBench.Epoch);
        await using var server = ControlServer.Start(busy.SocketPath, _ => Task.FromResult(new ControlReply(false, "A run is in hand.", null)));

        PortException refused = Assert.Throws<PortException>(() => YieldedPort.Acquire(_folder, Port, "foam run"));

        Assert.Equal(PortTrouble.InUse, refused.Trouble);
        Assert.Contains("`foam serve`", refused.Message);
        Assert.Contains("A run is in hand.", refused.Message);
    }

    [Fact]
    public void A_holder_that_nobody_reaches_keeps_the_port()
    {
        using PortLock busy = PortLock.Acquire(_folder, Port, "foam jog", SessionBench.Epoch);

        PortException refused = Assert.Throws<PortException>(() => YieldedPort.Acquire(_folder, Port, "foam run"));

        Assert.Contains("`foam jog`", refused.Message);
    }
}

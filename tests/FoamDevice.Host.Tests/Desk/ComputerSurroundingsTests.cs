using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class ComputerSurroundingsTests : IDisposable
{
    private const string Port = "/dev/ttyUSB0";

    private readonly string _folder = Directory.CreateTempSubdirectory("foam-around-").FullName;
    private readonly SemaphoreSlim _posted = new(0);
    private readonly ComputerSurroundings _around;

    public ComputerSurroundingsTests()
    {
        var line = new DeskLine(Port, () => [Port], _ => throw new PortException(PortTrouble.Missing, "There is no port."), TimeProvider.System);
        _around = new ComputerSurroundings(line, new DeskSettings("0.1.0", "foam serve", _folder), () => _posted.Release());
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _posted.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task What_another_program_asks_is_carried_out_between_two_turns()
    {
        using IDeskPorts held = _around.Take(Port, (command, reply) => reply(new ControlReply(true, $"{command} heard.", null)));

        Task<ControlReply?> answer = ControlClient.SendAsync(_folder, Port, ControlCommand.Stop, Cancellation);
        await _posted.WaitAsync(Cancellation);
        Assert.False(answer.IsCompleted);
        _around.RunPosted();

        Assert.Equal("Stop heard.", (await answer)?.Text);
    }

    [Fact]
    public async Task Whoever_still_waits_when_the_port_is_let_go_is_told_so_and_holds_nobody_up()
    {
        IDeskPorts held = _around.Take(Port, (_, _) => Assert.Fail("Nothing is carried out any more."));

        Task<ControlReply?> answer = ControlClient.SendAsync(_folder, Port, ControlCommand.Stop, Cancellation);
        await _posted.WaitAsync(Cancellation);
        held.Dispose();
        _around.RunPosted();

        Assert.Equal(new ControlReply(false, "This program is just letting go of the port; nothing was done. Ask again.", null), await answer);
    }

    [Fact]
    public void A_port_of_ones_own_has_no_other_holder()
    {
        using (IDeskPorts held = _around.Take(Port, (_, _) => { }))
        {
            Assert.Null(_around.HolderOf(Port));
            Assert.NotNull(PortLock.HolderOf(_folder, Port));
        }

        Assert.Null(PortLock.HolderOf(_folder, Port));
    }
}

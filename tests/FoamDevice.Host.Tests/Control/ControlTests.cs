using System.Net.Sockets;
using System.Text;
using FoamDevice.Protocol;
using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class ControlTests : IDisposable
{
    private const string Port = "/dev/ttyUSB0";

    private readonly string _folder = Directory.CreateTempSubdirectory("foam-control-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(ControlCommand.Status)]
    [InlineData(ControlCommand.Stop)]
    [InlineData(ControlCommand.Abort)]
    public async Task A_command_reaches_the_holder_of_the_port_and_its_answer_comes_back(ControlCommand command)
    {
        using PortLock held = Acquire();
        var heard = new List<ControlCommand>();
        await using var server = ControlServer.Start(held.SocketPath, asked =>
        {
            heard.Add(asked);
            return Task.FromResult(new ControlReply(true, "On its way.", SomeStatus()));
        });

        ControlReply? reply = await ControlClient.SendAsync(_folder, Port, command, Cancellation);

        Assert.Equal([command], heard);
        Assert.Equal(new ControlReply(true, "On its way.", SomeStatus()), reply);
    }

    [Fact]
    public async Task One_caller_after_the_other_is_served()
    {
        using PortLock held = Acquire();
        int count = 0;
        await using var server = ControlServer.Start(held.SocketPath, _ => Task.FromResult(new ControlReply(true, (++count).ToString(), null)));

        await ControlClient.SendAsync(_folder, Port, ControlCommand.Status, Cancellation);
        ControlReply? second = await ControlClient.SendAsync(_folder, Port, ControlCommand.Status, Cancellation);

        Assert.Equal("2", second!.Text);
    }

    [Fact]
    public async Task A_command_that_ends_the_holder_is_still_answered()
    {
        using PortLock held = Acquire();
        var asked = new TaskCompletionSource();
        var done = new TaskCompletionSource<ControlReply>();
        ControlServer server = ControlServer.Start(held.SocketPath, _ =>
        {
            asked.SetResult();
            return done.Task;
        });
        Task<ControlReply?> answer = ControlClient.SendAsync(_folder, Port, ControlCommand.Abort, Cancellation);
        await asked.Task;

        ValueTask ending = server.DisposeAsync();
        done.SetResult(new ControlReply(true, "Cut.", null));
        await ending;

        Assert.Equal("Cut.", (await answer)?.Text);
    }

    [Fact]
    public async Task Nobody_answers_for_a_port_that_nobody_holds()
    {
        Assert.Null(await ControlClient.SendAsync(_folder, Port, ControlCommand.Stop, Cancellation));
    }

    [Fact]
    public async Task A_socket_that_a_dead_program_left_behind_is_no_answer_and_is_replaced()
    {
        using PortLock held = Acquire();
        LeaveSocketBehind(held.SocketPath);
        Assert.Null(await ControlClient.SendAsync(_folder, Port, ControlCommand.Stop, Cancellation));

        await using var server = ControlServer.Start(held.SocketPath, _ => Task.FromResult(new ControlReply(true, "", null)));

        Assert.NotNull(await ControlClient.SendAsync(_folder, Port, ControlCommand.Stop, Cancellation));
    }

    [Fact]
    public async Task A_line_that_is_no_request_is_answered_in_words()
    {
        using PortLock held = Acquire();
        await using var server = ControlServer.Start(held.SocketPath, _ => throw new InvalidOperationException("Nothing was asked."));
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(held.SocketPath), Cancellation);

        await socket.SendAsync("dance\n"u8.ToArray(), Cancellation);
        byte[] answer = new byte[1_024];
        int count = await socket.ReceiveAsync(answer, Cancellation);

        Assert.Contains("could not be read", Encoding.UTF8.GetString(answer, 0, count));
    }

    [Fact]
    public void The_status_hides_positions_that_are_not_known_and_a_foam_age_without_foam()
    {
        var bench = new SessionBench().Open();

        ControlStatus status = ControlStatus.Of(bench.Session, bench.Recorder);

        Assert.Equal(new ControlStatus("TEST-0001", true, HostLinkState.Open, DeviceState.Idle, ValvePosition.Unknown, FaultCode.None, 0, 0, null, null, null, null) { SerialNumber = "1", Board = "test" }, status);
    }

    private static ControlStatus SomeStatus()
    {
        return new ControlStatus("SIM-0001", true, HostLinkState.Open, DeviceState.Mixing, ValvePosition.Mix, FaultCode.None, 3, 20, 6_400, null, null, "20261122-173000-7f3a");
    }

    private static void LeaveSocketBehind(string path)
    {
        using var dead = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        dead.Bind(new UnixDomainSocketEndPoint(path));
        string kept = path + ".kept";
        File.Move(path, kept);
        dead.Dispose();
        File.Move(kept, path);
    }

    private PortLock Acquire() => PortLock.Acquire(_folder, Port, "foam run", SessionBench.Epoch);
}

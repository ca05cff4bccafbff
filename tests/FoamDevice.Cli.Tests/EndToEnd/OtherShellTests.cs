using FoamDevice.Cli.CommandLine;
using FoamDevice.Simulator;

namespace FoamDevice.Cli.Tests.EndToEnd;

/// <summary>A jog over the real serial path that somebody in another shell, or at the bench page, sees, stops and aborts.</summary>
public sealed class OtherShellTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly TemporaryFolder _folder = new();
    private readonly FoamProcess _device;
    private readonly string _port;

    public OtherShellTests()
    {
        Assert.SkipUnless(PseudoTerminal.IsSupported, "Needs pseudo-terminals.");
        _device = new FoamProcess("simulate", "--json");
        _port = _device.ReadPort();
    }

    public void Dispose()
    {
        _device.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_jog_that_waits_for_its_person_is_seen_and_stopped_and_the_carriages_stand_at_home()
    {
        Task<CommandResult> jog = await JoggedAsync();

        Assert.Contains("`foam jog` is in hand. It is in service", CommandResult.Of("device", "--port", _port).Output);
        CommandResult.Of("home", "--port", _port, "--confirmed").MustBeARefusal(ExitCode.LinkTrouble, "`foam jog` (process", "`foam jog` is in hand.");
        CommandResult stop = CommandResult.Of("stop", "--port", _port);

        Assert.Equal((ExitCode.Ok, "It ends in order, once what moves has come to its end."), (stop.Code, stop.Output.Trim()));
        (await jog.WaitAsync(Patience, TestContext.Current.CancellationToken)).MustHaveEnded(ExitCode.RunStopped, "Stopped by the operator", "home and idle");
        Assert.Matches("State +idle", CommandResult.Of("device", "--port", _port).Output);
    }

    [Fact]
    public async Task A_jog_that_waits_for_its_person_is_aborted_and_the_device_says_so()
    {
        Task<CommandResult> jog = await JoggedAsync();

        CommandResult abort = CommandResult.Of("abort", "--port", _port);

        Assert.Equal((ExitCode.Ok, "The abort is on its way: the drivers are cut."), (abort.Code, abort.Output.Trim()));
        (await jog.WaitAsync(Patience, TestContext.Current.CancellationToken)).MustHaveEnded(ExitCode.RunAborted, "foam jog was aborted by another program; the drivers were cut");
        Assert.Contains("501: aborted. Position lost; latched until cleared.", CommandResult.Of("device", "--port", _port).Output);
    }

    // A jog whose move is made, and whose person looks at it before the way home.
    private async Task<Task<CommandResult>> JoggedAsync()
    {
        PersonAtTerminal person = new PersonAtTerminal().Answers("Go home now?", "<think>");
        Task<CommandResult> jog = Task.Run(() => person.Runs("jog", "--port", _port, "--axis", "a", "--by", "5mm", "--store", _folder.File("runs.db")));
        Task first = await Task.WhenAny(person.Thinks, jog).WaitAsync(Patience);
        Assert.True(first == person.Thinks, $"The jog ended too early: {person.Screen}");
        return jog;
    }
}

using FoamDevice.Simulator;
using Xunit;

namespace FoamDevice.Host.Tests;

/// <summary>The desk on its own thread, in real time, over a pseudo-terminal: that bytes, locks and threads come together.</summary>
public sealed class BenchDeskTests : IAsyncDisposable
{
    private static readonly DeskPerson Ada = new("Ada", DeskRole.Engineer);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string _folder = Directory.CreateTempSubdirectory("foam-bench-").FullName;
    private readonly CancellationTokenSource _ending = new();
    private readonly PseudoTerminal _terminal;
    private readonly Thread _device;
    private readonly BenchRecord _record;
    private readonly BenchDesk _desk;

    public BenchDeskTests()
    {
        Assert.SkipUnless(PseudoTerminal.IsSupported, "Needs pseudo-terminals.");
        _terminal = new PseudoTerminal();
        var server = new PseudoTerminalServer(new SimulatedDevice(new SimulatorOptions { AutoOperator = true }), _terminal);
        _device = new Thread(() => server.Run(_ending.Token)) { IsBackground = true };
        _device.Start();
        _record = BenchRecord.Open(Path.Combine(_folder, "runs.db"), () => throw new InvalidOperationException("A file was named."));
        var line = new DeskLine(_terminal.Path, () => [_terminal.Path], SerialBytePort.Open, TimeProvider.System);
        _desk = new BenchDesk(line, _record, new DeskSettings("0.1.0", "foam serve", _folder));
    }

    public async ValueTask DisposeAsync()
    {
        await _desk.DisposeAsync();
        await _ending.CancelAsync();
        _device.Join();
        _terminal.Dispose();
        _record.Dispose();
        _ending.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_run_is_begun_and_aborted_by_buttons_and_each_answer_comes_with_its_picture()
    {
        await Until(view => view.Standstill?.Reason == StandstillReason.NothingAsked);

        DeskAnswer started = await _desk.DoAsync(new StartRun(RunOrders.Method, RunContext.Empty), Ada);
        Assert.True(started.Done, started.Text);
        Assert.Equal(DeskMode.Run, _desk.View.Mode);
        DeskView asking = await Until(view => view.Run!.Question is not null);
        await _desk.DoAsync(new AnswerQuestion(asking.Run!.Question!.Number, Yes: true), Ada);
        await Until(view => view.Run!.Phase == ConductorPhase.Homing);
        await _desk.DoAsync(new AbortWork(), Ada);
        DeskView ended = await Until(view => view.Run!.Result is not null);

        Assert.Equal(RunResultKind.Aborted, ended.Run!.Result!.Kind);
    }

    [Fact]
    public async Task A_command_that_wants_the_port_gets_it_and_the_desk_comes_back_after_it()
    {
        await Until(view => view.Mode == DeskMode.Idle);

        using (YieldedPort.Acquire(_folder, _terminal.Path, "foam home"))
        {
            DeskView watching = await Until(view => view.Holder is not null);
            Assert.Equal("foam home", watching.Holder!.Command);
        }

        await Until(view => view.Mode == DeskMode.Idle);
    }

    [Fact]
    public async Task A_page_that_fails_to_show_a_picture_harms_nobody()
    {
        _desk.Changed += _ => throw new InvalidOperationException("The page is gone.");

        // The desk may have come to rest before the page was there, and at rest there is no picture that could fail.
        await Until(view => view.Mode == DeskMode.Idle);
        using (YieldedPort.Acquire(_folder, _terminal.Path, "foam home"))
            await Until(view => view.Holder is not null);

        await Until(view => view.Mode == DeskMode.Idle && view.Notices.Any(notice => notice.Text.Contains("The page is gone.")));
    }

    [Fact]
    public async Task A_desk_that_is_closed_lets_go_and_does_nothing_more()
    {
        await Until(view => view.Mode == DeskMode.Idle);

        await _desk.DisposeAsync();
        DeskAnswer late = await _desk.DoAsync(new HomeCarriages(), Ada);

        Assert.False(late.Done);
        Assert.Null(PortLock.HolderOf(_folder, _terminal.Path));
    }

    private async Task<DeskView> Until(Func<DeskView, bool> isSo)
    {
        var seen = new TaskCompletionSource<DeskView>(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look(DeskView view)
        {
            if (isSo(view))
                seen.TrySetResult(view);
        }

        _desk.Changed += Look;
        Look(_desk.View);
        try
        {
            return await seen.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
        }
        finally
        {
            _desk.Changed -= Look;
        }
    }
}

using System.Diagnostics;
using System.Text;
using FoamDevice.Protocol;

namespace FoamDevice.Campaigns.Kills;

/// <summary>One real run on a simulated device, killed at a moment, recovered, and held against the truth.</summary>
public sealed class KillTrial : IDisposable
{
    private const int MostRecoveries = 4;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(3);

    private readonly KillPlan _plan;
    private readonly string _folder = Directory.CreateTempSubdirectory("foam-kill-").FullName;
    private readonly ServedDevice _device;
    private readonly StringBuilder _trace = new();
    private readonly Stopwatch _time = Stopwatch.StartNew();
    private int _kills;

    private KillTrial(KillPlan plan)
    {
        _plan = plan;
        _device = new ServedDevice(plan.Seed, $"KILL-{plan.Seed}");
    }

    private string Store => Path.Combine(_folder, "runs.db");

    /// <summary>Carries a plan out; takes about half a minute, most of it waiting.</summary>
    public static KillResult Run(KillPlan plan)
    {
        using var trial = new KillTrial(plan);
        return trial.Run();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _device.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private KillResult Run()
    {
        Note(_plan.ToString());
        string[] run = ["run", KillMethod.Write(_folder), "--port", _device.Port, "--confirmed", "--store", Store];
        KillPhase phase = Killed(run, _plan.Kill);
        Thread.Sleep(_plan.Rest);
        if (_plan.KillOfRecovery is { } again)
            Killed(Recovery(), again);

        RecoverToEnd();
        return Judge(phase);
    }

    private string[] Recovery() => ["runs", "recover", "--port", _device.Port, "--confirmed", "--store", Store];

    private KillPhase Killed(string[] arguments, KillMoment moment)
    {
        using HostProcess host = Start(arguments);
        Await(moment, host);
        KillPhase phase = host.HasExited ? KillPhase.Ended : Phase();
        if (!host.HasExited)
        {
            host.Kill();
            _kills++;
            Note($"killed; the device is in {_device.State}, made {_device.Truth.Events.Count} events, {_device.Truth.Acknowledged} acknowledged");
        }

        NoteOutput(host);
        return phase;
    }

    private void Await(KillMoment moment, HostProcess host)
    {
        int before = _device.Truth.Events.Count;
        var waited = Stopwatch.StartNew();
        while (!host.HasExited && _device.Truth.Events.Count - before < moment.AfterEvents && waited.Elapsed < Patience)
            Thread.Sleep(Glance);

        waited.Restart();
        while (!host.HasExited && waited.Elapsed < moment.Delay)
            Thread.Sleep(Glance);
    }

    private KillPhase Phase()
    {
        IReadOnlyList<TrueEvent> events = _device.Truth.Events;
        if (events.FirstOrDefault(made => made.Type == EventType.RunAccepted) is not { } accepted)
            return KillPhase.BeforeRun;

        if (accepted.Sequence > _device.Truth.Acknowledged)
            return KillPhase.Accepting;

        return _device.State switch
        {
            DeviceState.Homing => KillPhase.Homing,
            DeviceState.Loading or DeviceState.Ready => KillPhase.Loading,
            DeviceState.Filling => KillPhase.Filling,
            DeviceState.Mixing => KillPhase.Mixing,
            DeviceState.Idle => KillPhase.Closed,
            _ => KillPhase.Unloading,
        };
    }

    private void RecoverToEnd()
    {
        for (int i = 0; i < MostRecoveries; i++)
        {
            Execute(Recovery());
            if (_device.State == DeviceState.Idle)
                return;

            if (_device.State == DeviceState.Faulted)
                Execute(["clear", "--port", _device.Port]);
        }
    }

    private void Execute(string[] arguments)
    {
        using HostProcess host = Start(arguments);
        int? code = host.WaitForExit(Patience);
        Note(code is null ? "does not end" : $"ended with exit code {code}; the device is in {_device.State}");
        NoteOutput(host);
    }

    private HostProcess Start(string[] arguments)
    {
        Note($"foam {string.Join(' ', arguments)}");
        return new HostProcess(_folder, arguments);
    }

    private KillResult Judge(KillPhase phase)
    {
        IReadOnlyList<TrueEvent> truth = _device.Truth.Events;
        uint acknowledged = _device.Truth.Acknowledged;
        var content = StoreContent.Read(Store);
        List<string> violations = [.. new RecordCheck(truth, acknowledged, content).Find(), .. content.Findings.Select(finding => finding.Text)];
        violations.AddRange(_device.Crashes.Select(crash => $"the firmware crashed: {crash.Message}"));
        if (_device.State != DeviceState.Idle)
            violations.Add($"the device was left in {_device.State}");

        foreach (TrueEvent made in truth)
            _trace.AppendLine(made.ToString());

        return new KillResult(_plan, phase, _kills, truth.Count, acknowledged, violations, _device.LongestPause, _trace.ToString());
    }

    private void Note(string text) => _trace.AppendLine(FormattableString.Invariant($"{_time.Elapsed.TotalSeconds,8:0.000}  {text}"));

    private void NoteOutput(HostProcess host)
    {
        foreach (string line in host.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            _trace.AppendLine($"          | {line}");
    }
}

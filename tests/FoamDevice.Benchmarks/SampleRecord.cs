using FoamDevice.Cli.Runs;
using FoamDevice.Host;
using FoamDevice.Protocol;
using FoamDevice.Simulator;

namespace FoamDevice.Benchmarks;

/// <summary>One run of the simulated bench, and any number of copies of it that differ as runs do: each in a start of the device of its own.</summary>
internal sealed class SampleRecord
{
    private const int ScatterMicroseconds = 2_000;
    private static readonly string[] Operators = ["Ada", "Bob", "Cem"];
    private static readonly string[] Devices = ["BENCH-1", "BENCH-2", "BENCH-3", "BENCH-4"];

    private readonly NewRecord _run;
    private readonly IReadOnlyList<StoredEvent> _events;
    private readonly Random _random = new(1);

    private SampleRecord(NewRecord run, IReadOnlyList<StoredEvent> events)
    {
        _run = run;
        _events = events;
    }

    /// <summary>Events of a run.</summary>
    public int Events => _events.Count;

    /// <summary>Makes the run.</summary>
    public static SampleRecord Make()
    {
        using RunStore store = RunStore.OpenInMemory();
        Method method = MethodCatalog.Load(userFolder: null).Find("tessari-physiological");
        var device = new SimulatedDevice(new SimulatorOptions { Seed = 1, TurnMicroseconds = SimulatedLink.TurnMicroseconds });
        var order = new RunOrder(method, (machine, calibration) => RunPlanner.Plan(method, machine, calibration, SyringeCatalog.Load(), 1), "", "benchmark");
        RunResult result = new SimulatedRun(device, store, order, DateTimeOffset.UnixEpoch).RunToEnd();
        RunRecord record = store.Find(result.RecordId!);
        return new SampleRecord(
            new NewRecord(method, record.Plan, record.Machine, record.Calibration, record.Device, record.Header.StartedAt, "", record.HostVersion),
            record.Events);
    }

    /// <summary>Begins a copy.</summary>
    /// <param name="store">Where.</param>
    /// <param name="number">Which, from 1.</param>
    /// <returns>Its id.</returns>
    public string Begin(RunStore store, uint number)
    {
        _run.Plan.RunToken = number;
        return store.Begin(_run with { Device = DeviceOf(number), Operator = Operators[number % Operators.Length], StartedAt = StartOf(number) });
    }

    /// <summary>The events of a copy.</summary>
    public IEnumerable<StoredEvent> EventsOf(uint number, string? recordId) => _events.Select(stored => Copy(stored, number, recordId));

    /// <summary>The end of a copy.</summary>
    public static RecordEnd EndOf(uint number, string recordId) =>
        new(recordId, RecordEnding.Closed, RunOutcome.Completed, FaultCode.None, StartOf(number).AddMinutes(2));

    private static DateTimeOffset StartOf(uint number) => DateTimeOffset.UnixEpoch.AddMinutes(3.0 * number);

    private DeviceIdentity DeviceOf(uint number) => _run.Device with { DeviceId = Devices[number % Devices.Length] };

    private StoredEvent Copy(StoredEvent stored, uint number, string? recordId)
    {
        StoredEvent copy = stored with { BootId = number, DeviceId = DeviceOf(number).DeviceId, RecordId = recordId };
        if (EventReader.Read(stored) is not PassCompleted pass)
            return copy;

        pass.DurationMicroseconds += (uint)_random.Next(ScatterMicroseconds);
        byte[] body = new byte[FrameFormat.MaxPayloadBytes];
        var writer = new PayloadWriter();
        writer.Begin(body, 0, body.Length);
        pass.Write(writer);
        return copy with { Body = body[..writer.Count] };
    }
}

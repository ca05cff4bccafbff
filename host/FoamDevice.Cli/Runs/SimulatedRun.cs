using FoamDevice.Host;
using FoamDevice.Simulator;
using SimulatedSyringe = FoamDevice.Simulator.SyringeModel;

namespace FoamDevice.Cli.Runs;

/// <summary>A whole run on the simulated bench: device, session, conductor and recorder in one thread and in simulated time.</summary>
public sealed class SimulatedRun
{
    private readonly SimulatedLink _link;
    private readonly RunConductor _conductor;

    /// <summary>Makes the run; nothing happens before <see cref="Advance"/>.</summary>
    /// <param name="device">The device and its bench.</param>
    /// <param name="store">Takes the record.</param>
    /// <param name="order">What to run.</param>
    /// <param name="startedAt">The wall time that the device's time 0 stands for.</param>
    /// <param name="session">Not 0: names the host to the device.</param>
    public SimulatedRun(SimulatedDevice device, IRecordStore store, RunOrder order, DateTimeOffset startedAt, uint session = 1)
        : this(device, store, (talk, recorder) => new RunConductor(talk, recorder, order), startedAt, session)
    {
    }

    /// <summary>Makes the run; nothing happens before <see cref="Advance"/>.</summary>
    /// <param name="device">The device and its bench.</param>
    /// <param name="store">Takes the record.</param>
    /// <param name="lead">Makes the conductor.</param>
    /// <param name="startedAt">The wall time that the device's time 0 stands for.</param>
    /// <param name="session">Not 0: names the host to the device.</param>
    /// <param name="atTurn">What happens to the bench in time, such as faults; called before each turn.</param>
    public SimulatedRun(SimulatedDevice device, IRecordStore store, RunLead lead, DateTimeOffset startedAt, uint session, Action? atTurn = null)
    {
        Recorder = new Recorder(store, startedAt);
        var talk = new DeviceSession(session, Recorder);
        _conductor = lead(talk, Recorder);
        _link = new SimulatedLink(device, talk, atTurn);
    }

    /// <summary>The device and its bench.</summary>
    public SimulatedDevice Device => _link.Device;

    /// <summary>The host's side of the link.</summary>
    public DeviceSession Session => _link.Session;

    /// <summary>Leads the run; ask it for phase, question and result.</summary>
    public RunConductor Conductor => _conductor;

    /// <summary>Writes the record.</summary>
    public Recorder Recorder { get; }

    /// <summary>Simulated time, µs.</summary>
    public ulong NowMicroseconds => _link.NowMicroseconds;

    /// <summary>Lets simulated time pass, in turns of <see cref="SimulatedLink.TurnMicroseconds"/>, or until the run is over or a question is open.</summary>
    public void Advance(ulong microseconds)
    {
        ulong end = NowMicroseconds + microseconds;
        while (NowMicroseconds < end && _conductor.Result is null)
        {
            bool wasOpen = _conductor.Question is not null;
            Turn();
            if (!wasOpen && _conductor.Question is not null)
                return;
        }
    }

    /// <summary>Does at the bench what the operator confirms, then answers the open question.</summary>
    public void Answer(bool yes)
    {
        if (yes && _conductor.Question is { } question)
            DoAtBench(question);

        _conductor.Answer(yes);
    }

    /// <summary>Runs to the end, confirming everything at once but the clearing of a fault: that ends the run.</summary>
    public RunResult RunToEnd()
    {
        while (_conductor.Result is null)
        {
            Advance(SimulatedLink.TurnMicroseconds);
            if (_conductor.Question is { } question)
                Answer(question != Question.ClearFault);
        }

        return _conductor.Result;
    }

    private void Turn()
    {
        _link.Turn();
        _conductor.Poll(_link.NowMicroseconds);
        _link.Flush();
    }

    private void DoAtBench(Question question)
    {
        switch (question)
        {
            case Question.SyringesOut or Question.TakeOutFoam:
                Device.Operator.TakeOutSyringes();
                break;
            case Question.MountSyringes:
                Device.Operator.MountSyringes(Syringe(_conductor.Plan!.BoreAMicrometers), Syringe(_conductor.Plan.BoreBMicrometers));
                break;
            case Question.ClearFault:
                Device.Operator.SeatCouplers();
                Device.Operator.ResetChain();
                break;
        }
    }

    private static SimulatedSyringe Syringe(uint boreMicrometers) => SimulatedSyringe.OfBore(boreMicrometers / 1_000.0);
}

using FoamDevice.Host;
using FoamDevice.Protocol;
using FoamDevice.Simulator;

namespace FoamDevice.Campaigns;

/// <summary>The person at the bench: does what a question asks for, then answers it; late, wrongly or never when the scenario says so.</summary>
public sealed class Technician
{
    private const double LeastSeconds = 0.1;
    private const double MostSeconds = 3;

    private readonly SimulatedDevice _device;
    private readonly Random _random;
    private readonly Chronicle _chronicle;
    private Question? _open;
    private ulong _answerAt;

    /// <summary>Puts a person at the bench.</summary>
    public Technician(SimulatedDevice device, Random random, Chronicle chronicle)
    {
        _device = device;
        _random = random;
        _chronicle = chronicle;
    }

    /// <summary>Answers nothing for the present.</summary>
    public bool IsLate { get; set; }

    /// <summary>Answers the next question with no.</summary>
    public bool SaysNo { get; set; }

    /// <summary>Looks at the screen, and acts when it is time.</summary>
    public void Turn(HostProgram host, ulong nowMicroseconds)
    {
        Question? question = host.Conductor.Question;
        if (question != _open)
        {
            _open = question;
            _answerAt = nowMicroseconds + Microseconds(LeastSeconds + (MostSeconds * _random.NextDouble() * _random.NextDouble()));
        }

        if (question is { } asked && !IsLate && nowMicroseconds >= _answerAt)
            Answer(host, asked, nowMicroseconds);
    }

    /// <summary>Makes the machine ready after whatever happened: syringes out, carriages off their ends, the safety chain closed where it can be.</summary>
    public void Mend(ulong nowMicroseconds)
    {
        _device.Operator.TakeOutSyringes();
        PushOffEnd(_device.Bench.A, _device.Faults.A);
        PushOffEnd(_device.Bench.B, _device.Faults.B);
        if (_device.Bench.ChainHealthy)
            return;

        bool closed = _device.Operator.ResetChain();
        _chronicle.Tell(nowMicroseconds, "operator", closed ? "takes everything out and resets the safety chain" : "presses the chain's reset in vain");
    }

    private void Answer(HostProgram host, Question question, ulong now)
    {
        bool yes = IsYes(host, question);
        if (yes && !DoAtBench(host, question, now))
        {
            // The chain can't be closed yet: looks again in a second.
            _answerAt = now + Microseconds(1);
            return;
        }

        SaysNo = false;
        _open = null;
        _chronicle.Tell(now, "operator", $"answers {question} with {(yes ? "yes" : "no")}");
        host.Conductor.Answer(yes);
    }

    private bool IsYes(HostProgram host, Question question) =>
        !SaysNo && !(host.Command == HostCommand.Tidy && question == Question.SyringesOut);

    private bool DoAtBench(HostProgram host, Question question, ulong now)
    {
        switch (question)
        {
            case Question.ClearFault:
                Mend(now);

                // Two in three wait until the cause is gone; the others try.
                return _device.Bench.ChainHealthy || _random.Next(3) == 0;
            case Question.SyringesOut:
                Mend(now);
                return true;
            case Question.TakeOutFoam:
                _device.Operator.TakeOutSyringes();
                return true;
            case Question.MountSyringes:
                Mount(host.Conductor.Plan);
                return true;
            default:
                return true;
        }
    }

    private void Mount(RunPlan? plan)
    {
        if (plan is null)
            _device.Operator.MountSyringes();
        else
            _device.Operator.MountSyringes(SyringeOf(plan.BoreAMicrometers), SyringeOf(plan.BoreBMicrometers));
    }

    private static Simulator.SyringeModel SyringeOf(uint boreMicrometers) => Simulator.SyringeModel.OfBore(boreMicrometers / 1_000.0);

    // With the drivers off a carriage can be turned off its end switch by hand.
    private static void PushOffEnd(AxisFacts axis, AxisFaults faults)
    {
        if (!axis.Energized && axis.CarriageMillimeters is < -1 or > 111)
            faults.Slip((axis.CarriageMillimeters < 0 ? 5 : 105) - axis.CarriageMillimeters);
    }

    private static ulong Microseconds(double seconds) => (ulong)(seconds * 1e6);
}

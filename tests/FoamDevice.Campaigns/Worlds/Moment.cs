using FoamDevice.Protocol;

namespace FoamDevice.Campaigns;

/// <summary>One look at the world, at the end of a step: what invariants are held against. Plain data, so that a test can forge one.</summary>
public sealed class Moment
{
    /// <summary>World time, µs.</summary>
    public ulong AtMicroseconds { get; set; }

    /// <summary>Which start of the device, from 1.</summary>
    public int Start { get; set; }

    /// <summary>The firmware turns.</summary>
    public bool IsRunning { get; set; }

    /// <summary>The firmware is stuck in a call that never returns.</summary>
    public bool IsHung { get; set; }

    /// <summary>The firmware's state.</summary>
    public DeviceState State { get; set; }

    /// <summary>The firmware says that a train is under way.</summary>
    public bool IsMoving { get; set; }

    /// <summary>The level of the ENABLE pin.</summary>
    public bool EnablePin { get; set; }

    /// <summary>ENABLE reaches the drivers.</summary>
    public bool AreDriversEnabled { get; set; }

    /// <summary>Angle of the stopcock.</summary>
    public double ValveDegrees { get; set; }

    /// <summary>The stopcock has turned while a driver drove its motor.</summary>
    public bool ValveTurnedWhileMoving { get; set; }

    /// <summary>Turns of the firmware so far, about: its watchdog pin toggles every turn.</summary>
    public long Turns { get; set; }

    /// <summary>How far the last turn reached beyond the end of the step, µs.</summary>
    public ulong OvershootMicroseconds { get; set; }

    /// <summary>Operations on the flash so far: a turn that writes files may take longer.</summary>
    public long FlashOperations { get; set; }

    /// <summary>Transfers with the ambient sensor so far: a turn that measures may take longer.</summary>
    public long SensorTransfers { get; set; }

    /// <summary>Exceptions out of the firmware so far.</summary>
    public int Crashes { get; set; }

    /// <summary>Silent hazards of the chip so far.</summary>
    public int ChipMistakes { get; set; }

    /// <summary>The newest event of this start that a host has acknowledged.</summary>
    public uint AcknowledgedSequence { get; set; }

    /// <summary>The newest event of this start that is stored or declared lost.</summary>
    public uint StoredSequence { get; set; }

    /// <summary>What was wrong about what the store was given; null when nothing was.</summary>
    public string? StoreComplaint { get; set; }

    /// <summary>What the plan says about a silent host.</summary>
    public LinkLossChoice LinkLoss { get; set; }

    /// <summary>How long the plan lets the host be silent, µs.</summary>
    public ulong GraceMicroseconds { get; set; }

    /// <summary>Passes planned.</summary>
    public int PassesPlanned { get; set; }

    /// <summary>The liquid syringe's axis.</summary>
    public AxisMoment A { get; } = new();

    /// <summary>The gas syringe's axis.</summary>
    public AxisMoment B { get; } = new();

    /// <summary>What the device noted in the step.</summary>
    public IReadOnlyList<DiaryEvent> Events { get; set; } = [];

    /// <summary>What reached the device in the step.</summary>
    public IReadOnlyList<DeliveredFrame> Frames { get; set; } = [];

    /// <summary>What has gone wrong so far.</summary>
    public FaultHistory Faults { get; set; } = new();

    /// <summary>The axis of a side.</summary>
    public AxisMoment Of(SyringeSide side) => side == SyringeSide.A ? A : B;

    /// <summary>The device did not start anew between another moment and this one, and its firmware turns.</summary>
    public bool IsSameStart(Moment before) => IsRunning && before.IsRunning && Start == before.Start;

    /// <summary>Takes over another moment; its lists stay with the one who made them.</summary>
    public void Set(Moment other)
    {
        AtMicroseconds = other.AtMicroseconds;
        Start = other.Start;
        IsRunning = other.IsRunning;
        IsHung = other.IsHung;
        State = other.State;
        IsMoving = other.IsMoving;
        EnablePin = other.EnablePin;
        AreDriversEnabled = other.AreDriversEnabled;
        ValveDegrees = other.ValveDegrees;
        ValveTurnedWhileMoving = other.ValveTurnedWhileMoving;
        Turns = other.Turns;
        OvershootMicroseconds = other.OvershootMicroseconds;
        FlashOperations = other.FlashOperations;
        SensorTransfers = other.SensorTransfers;
        Crashes = other.Crashes;
        ChipMistakes = other.ChipMistakes;
        AcknowledgedSequence = other.AcknowledgedSequence;
        StoredSequence = other.StoredSequence;
        StoreComplaint = other.StoreComplaint;
        LinkLoss = other.LinkLoss;
        GraceMicroseconds = other.GraceMicroseconds;
        PassesPlanned = other.PassesPlanned;
        Faults = other.Faults;
        A.Set(other.A);
        B.Set(other.B);
    }
}

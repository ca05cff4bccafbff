using FoamDevice.Protocol;

namespace FoamDevice.Simulator.Tests;

/// <summary>When in a run a fault strikes.</summary>
public enum Moment
{
    /// <summary>Before the run is prepared.</summary>
    BeforeHoming,

    /// <summary>In Loading, the carriages in place.</summary>
    Loading,

    /// <summary>In Filling, while the gas syringe moves.</summary>
    Filling,

    /// <summary>In Mixing, in the second pass.</summary>
    Mixing,
}

/// <summary>A run of four passes with an automatic operator, over a line, in which a fault of the menu strikes.</summary>
internal sealed class FaultyRun
{
    public FaultyRun(ulong seed = 1)
    {
        Device = new SimulatedDevice(new SimulatorOptions { Seed = seed, AutoOperator = true });
        Line = new SimulatedLine(Device, seed);
        Host = new ScriptedHost(Device, Line) { OperatesBench = false };
        Menu = new FaultMenu(Device, Line);
    }

    public SimulatedDevice Device { get; }

    public SimulatedLine Line { get; }

    public ScriptedHost Host { get; }

    public FaultMenu Menu { get; }

    private bool Faulted => Host.State == DeviceState.Faulted || Host.Faults.Count > 0;

    /// <summary>Goes through the whole run and its unloading, or up to the first fault that the device reports.</summary>
    /// <returns>That fault; none after a good run.</returns>
    public FaultCode Run(string fault, Moment moment)
    {
        Host.Until(() => Host.Connected && Host.Status.SelfTest == SelfTestState.Passed);
        Strike(fault, moment == Moment.BeforeHoming);
        Host.Prepare(TessariPlan.Of(passes: 4));
        Host.Until(() => Host.State == DeviceState.Loading || Faulted);
        Strike(fault, moment == Moment.Loading);
        Confirm(RequestType.ConfirmLoaded);
        Confirm(RequestType.Start);
        Host.Until(() => Host.State is DeviceState.Filling or DeviceState.Mixing || Faulted);
        Strike(fault, moment == Moment.Filling);
        Host.Until(() => Host.Passes.Count == 1 || Faulted);
        Strike(fault, moment == Moment.Mixing);
        Host.Until(() => Host.State == DeviceState.Finished || Faulted);
        Confirm(RequestType.ConfirmUnloaded, new ConfirmRequest { SyringesOut = true });
        Host.Until(() => (Host.State == DeviceState.Idle && Host.Events.Contains(EventType.DriftMeasured)) || Host.Faults.Count > 0);
        return Host.Faults.FirstOrDefault();
    }

    private void Strike(string fault, bool now)
    {
        if (!now || Faulted)
            return;
        Host.For(seconds: 0.6);
        Menu.SwitchOn(fault);
    }

    private void Confirm(RequestType type, Message? body = null)
    {
        if (!Faulted)
            Host.Request(type, body);
    }
}

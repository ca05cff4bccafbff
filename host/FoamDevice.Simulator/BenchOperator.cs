namespace FoamDevice.Simulator;

/// <summary>What a person does at the bench. Every action may be repeated.</summary>
public sealed class BenchOperator
{
    private readonly Bench _bench;
    private readonly SimulatedFaults _faults;

    /// <summary>Puts a person at a bench; the faults say what this person gets wrong.</summary>
    public BenchOperator(Bench bench, SimulatedFaults faults)
    {
        _bench = bench;
        _faults = faults;
    }

    /// <summary>Mounts the bench's usual syringes and a full gas bag.</summary>
    public void MountSyringes() => MountSyringes(_bench.Parameters.LiquidSyringe, _bench.Parameters.GasSyringe);

    /// <summary>
    /// Mounts the liquid syringe, primed up to where carriage A stands, the gas syringe with its plunger where carriage B stands, and a
    /// full gas bag. The holders, and so the couplers, are those for these syringes, also when a fault has the operator take another.
    /// </summary>
    public void MountSyringes(SyringeModel liquidSyringe, SyringeModel gasSyringe)
    {
        _bench.AxisA.Mount(_faults.A.SyringeMistakenFor ?? liquidSyringe, holderIsFor: liquidSyringe);
        _bench.AxisA.Syringe!.Prime();
        _bench.AxisB.Mount(_faults.B.SyringeMistakenFor ?? gasSyringe, holderIsFor: gasSyringe);
        ConnectBag();
    }

    /// <summary>Takes both syringes out and the bag off.</summary>
    public void TakeOutSyringes()
    {
        _bench.AxisA.TakeOut();
        _bench.AxisB.TakeOut();
        DisconnectBag();
    }

    /// <summary>Connects a full gas bag.</summary>
    public void ConnectBag() => ConnectBag(_faults.EmptyBag ? 0 : _bench.Parameters.BagVolumeCubicMeters * 1e6);

    /// <summary>Connects a bag with this much gas in it.</summary>
    public void ConnectBag(double volumeMilliliters) => _bench.Plumbing.Bag = new GasBag(_bench.Parameters, volumeMilliliters * 1e-6);

    /// <summary>Takes the gas bag off; the inlet draws air from then on.</summary>
    public void DisconnectBag() => _bench.Plumbing.Bag = null;

    /// <summary>Seats couplers that broke away.</summary>
    public void SeatCouplers()
    {
        _bench.AxisA.SeatCoupler();
        _bench.AxisB.SeatCoupler();
    }

    /// <summary>Presses the emergency stop; it stays pressed.</summary>
    public void PressEmergencyStop() => _bench.HeldOpen |= ChainContacts.EmergencyStop;

    /// <summary>Turns the emergency stop out again; the chain stays open until it is reset.</summary>
    public void ReleaseEmergencyStop() => _bench.HeldOpen &= ~ChainContacts.EmergencyStop;

    /// <summary>Opens the guard.</summary>
    public void OpenGuard() => _bench.HeldOpen |= ChainContacts.Guard;

    /// <summary>Closes the guard; the chain stays open until it is reset.</summary>
    public void CloseGuard() => _bench.HeldOpen &= ~ChainContacts.Guard;

    /// <summary>Presses the reset button of the safety chain.</summary>
    /// <returns>True if the chain is closed now; false while a contact is still open.</returns>
    public bool ResetChain() => _bench.ResetChain();
}

using FoamDevice.Protocol;

namespace FoamDevice.Simulator;

/// <summary>What a person does at the bench. Every action may be repeated.</summary>
public sealed class BenchOperator
{
    // From the end switch's farthest point to well within the travel.
    private const double HandPushMeters = 0.010;

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
        ConnectGasBag();
    }

    /// <summary>Mounts an empty syringe, its plunger where the carriage stands: nothing but air in it. Nothing else at the bench is changed.</summary>
    /// <param name="side">The holder.</param>
    /// <param name="model">The kind; null for the one that the operator mounts there usually.</param>
    public void MountEmptySyringe(SyringeSide side, SyringeModel? model = null) => _bench.AxisOf(side).Mount(model ?? UsualAt(side));

    /// <summary>Mounts a syringe full of water up to where the carriage stands, without a bubble. Nothing else at the bench is changed.</summary>
    /// <param name="side">The holder.</param>
    /// <param name="model">The kind; null for the one that the operator mounts there usually.</param>
    public void MountWaterSyringe(SyringeSide side, SyringeModel? model = null)
    {
        MountEmptySyringe(side, model);
        _bench.AxisOf(side).Syringe!.Fill();
    }

    /// <summary>Takes both syringes out and the bag off.</summary>
    public void TakeOutSyringes()
    {
        _bench.AxisA.TakeOut();
        _bench.AxisB.TakeOut();
        DisconnectGasBag();
    }

    /// <summary>Connects a full gas bag to the inlet, in the place of anything else.</summary>
    public void ConnectGasBag() => ConnectGasBag(_faults.EmptyBag ? 0 : _bench.Parameters.BagVolumeCubicMeters * 1e6);

    /// <summary>Connects a bag with this much gas in it to the inlet, in the place of anything else; the vent lets out into the room.</summary>
    public void ConnectGasBag(double volumeMilliliters)
    {
        _bench.Plumbing.InletVessel = _bench.Plumbing.OutletVessel = null;
        _bench.Plumbing.Bag = new GasBag(_bench.Parameters, volumeMilliliters * 1e-6);
    }

    /// <summary>Takes the gas bag off; the inlet draws air from then on, unless it hangs in water.</summary>
    public void DisconnectGasBag() => _bench.Plumbing.Bag = null;

    /// <summary>
    /// Hangs the hose of port C's inlet into a vessel of water and that of its vent into another one, in the place of a bag; the masses drawn and
    /// expelled start at 0. The stopcock's position says which syringe they serve. Hoses that hang in water already stay there.
    /// </summary>
    public void ConnectWater()
    {
        if (_bench.Plumbing.InletVessel is not null)
            return;
        DisconnectGasBag();
        _bench.Plumbing.InletVessel = new WaterVessel(_bench.Parameters, _bench.Parameters.WaterVolumeCubicMeters);
        _bench.Plumbing.OutletVessel = new WaterVessel(_bench.Parameters, _bench.Parameters.OutletWaterVolumeCubicMeters);
    }

    /// <summary>Takes both hoses out of the water; the inlet draws air from then on.</summary>
    public void DisconnectWater() => _bench.Plumbing.InletVessel = _bench.Plumbing.OutletVessel = null;

    /// <summary>Pushes carriages that press an end switch back into their travel by hand. Does nothing with one that its driver holds.</summary>
    public void FreeCarriages()
    {
        Free(_bench.AxisA);
        Free(_bench.AxisB);
    }

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

    private static void Free(PlungerAxis axis)
    {
        if (axis.Carriage.AtEndSwitch)
            axis.PushByHand(axis.Carriage.PositionMeters > 0 ? -HandPushMeters : HandPushMeters);
    }

    private SyringeModel UsualAt(SyringeSide side) => side == SyringeSide.A ? _bench.Parameters.LiquidSyringe : _bench.Parameters.GasSyringe;
}

namespace FoamDevice.Simulator;

/// <summary>The room's air: takes and gives without its pressure changing, and counts what came out of the vent.</summary>
public sealed class Atmosphere
{
    private const double RoomCubicMeters = 30;

    private readonly double _airMoles;

    /// <summary>Makes a room full of air.</summary>
    public Atmosphere(BenchParameters parameters)
    {
        Chamber = new FluidChamber(parameters, 0) { VolumeCubicMeters = RoomCubicMeters };
        _airMoles = Chamber.MolesAtAmbient(RoomCubicMeters);
        Chamber.AirMoles = _airMoles;
    }

    /// <summary>The air as a space that contents can flow to and from.</summary>
    public FluidChamber Chamber { get; }

    /// <summary>Liquid lost into the room, mL.</summary>
    public double SpilledMilliliters { get; private set; }

    /// <summary>Takes away what flowed in and puts back what flowed out.</summary>
    /// <param name="catching">The vessel that catches the liquid; null, and it is spilled.</param>
    public void Settle(WaterVessel? catching = null)
    {
        if (catching is null)
            SpilledMilliliters += Chamber.LiquidCubicMeters * 1e6;
        else
            catching.Add(Chamber.LiquidCubicMeters);
        Chamber.LiquidCubicMeters = 0;
        Chamber.BagGasMoles = 0;
        Chamber.AirMoles = _airMoles;
    }
}

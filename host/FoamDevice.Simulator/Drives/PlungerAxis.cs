namespace FoamDevice.Simulator;

/// <summary>One axis: motor, carriage, home switch, and, when a syringe is mounted, the coupler and the plunger it moves.</summary>
public sealed class PlungerAxis
{
    private readonly BenchParameters _parameters;
    private readonly double _boreError;
    private SyringeModel? _holder;

    /// <summary>Makes an axis without a syringe; its carriage stands anywhere in its travel.</summary>
    /// <param name="parameters">The bench's constants.</param>
    /// <param name="random">Draws where the carriage stands and where the home switch trips.</param>
    /// <param name="homeNoise">Draws when a home switch that flickers does so.</param>
    /// <param name="boreError">Relative error of the bore of every syringe that is mounted here.</param>
    public PlungerAxis(BenchParameters parameters, Random random, Random homeNoise, double boreError = 0)
    {
        _parameters = parameters;
        _boreError = boreError;
        Motor = new ClosedLoopStepper(parameters);
        Carriage = new Carriage(parameters, parameters.TravelMeters * (0.2 + 0.6 * random.NextDouble()));
        Home = new HomeSwitch(parameters, random, homeNoise);
    }

    /// <summary>Motor and driver.</summary>
    public ClosedLoopStepper Motor { get; }

    /// <summary>The carriage.</summary>
    public Carriage Carriage { get; }

    /// <summary>The home switch.</summary>
    public HomeSwitch Home { get; }

    /// <summary>The mounted syringe; null when the holder is empty.</summary>
    public Syringe? Syringe { get; private set; }

    /// <summary>The coupler of the mounted syringe; null when the holder is empty.</summary>
    public BreakAwayCoupler? Coupler { get; private set; }

    /// <summary>True while a mounted plunger is held by its coupler.</summary>
    public bool Coupled => Coupler is { Seated: true };

    /// <summary>True once the coupler has broken away and not been seated again.</summary>
    public bool BrokenAway => Coupler is { Seated: false };

    /// <summary>Highest pressure above ambient since the syringe was mounted, Pa.</summary>
    public double PeakGaugePascals { get; private set; }

    /// <summary>True once the carriage has pressed a plunger against the bottom of its barrel.</summary>
    public bool Bottomed { get; private set; }

    /// <summary>Force with which the coupled plunger is pressed against the bottom of its barrel, N.</summary>
    public double BottomNewtons => Coupled ? Math.Max(0, -CarriageStroke) * _parameters.BottomedStiffnessNewtonsPerMeter : 0;

    /// <summary>Pressure above ambient that breaks the coupler away while the plunger rests, Pa; 0 without a syringe.</summary>
    public double TripPascals => Syringe is null ? 0 : Coupler!.TripNewtons / Syringe.AreaSquareMeters;

    /// <summary>Fault: gas that passes the seal of the mounted syringe, for a second and a pascal above or below ambient, m³; 0 when tight.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The conductance is negative.</exception>
    public double LeakCubicMetersPerPascalSecond
    {
        get;
        set => field = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A conductance is 0 or more.");
    }

    private double CarriageStroke => _parameters.EmptyPositionMeters - Carriage.PositionMeters;

    /// <summary>Mounts a syringe in the holder that is made for it, with its plunger where the carriage stands.</summary>
    public void Mount(SyringeModel model) => Mount(model, model);

    /// <summary>
    /// Mounts a syringe in the holder for another, with its plunger where the carriage stands. The coupler belongs to the holder: it breaks away
    /// at the force that is right for the other one.
    /// </summary>
    public void Mount(SyringeModel model, SyringeModel holderIsFor)
    {
        _holder = holderIsFor;
        Syringe = new Syringe(model with { BoreMillimeters = model.BoreMillimeters * (1 + _boreError) }, _parameters, CarriageStroke);
        SeatCoupler();
        PeakGaugePascals = 0;
        Bottomed = false;
    }

    /// <summary>Takes the syringe out.</summary>
    public void TakeOut()
    {
        Syringe = null;
        Coupler = null;
    }

    /// <summary>Seats a coupler that broke away; the plunger is drawn or pushed by hand to where the carriage stands.</summary>
    public void SeatCoupler()
    {
        if (Syringe is null)
            return;
        Coupler = new BreakAwayCoupler(_parameters.CouplerTripPascals, _holder!.AreaSquareMeters, _holder.FrictionNewtons);
        Syringe.StrokeMeters = CarriageStroke;
    }

    /// <summary>Moves motor, carriage and plunger for one tick.</summary>
    public void Move(double seconds)
    {
        double friction = _parameters.GuideFrictionNewtons + (Coupled ? Syringe!.Model.FrictionNewtons : 0);
        Motor.Advance(PlungerNewtons(), friction, Carriage.ShortestShaftMeters, Carriage.FarthestShaftMeters, seconds);
        if (!Motor.Energized && Coupled)
            YieldUnpowered(seconds);
        Carriage.Follow(Motor.ShaftMeters);
        Home.Look(Carriage.PositionMeters);
        if (Coupled)
            Syringe!.StrokeMeters = CarriageStroke;
        else if (Syringe is not null)
            YieldFreely(Syringe, seconds);
        Syringe?.Leak(LeakCubicMetersPerPascalSecond, seconds);
    }

    /// <summary>A hand pushes the carriage this way toward the stopcock (negative: away from it), m, through the nut's play; not while the driver holds it.</summary>
    public void PushByHand(double meters)
    {
        if (Motor.Energized)
            return;
        double way = meters + Math.Sign(meters) * _parameters.BacklashMeters;
        Motor.BackDrive(Math.Clamp(way, Carriage.ShortestShaftMeters - Motor.ShaftMeters, Carriage.FarthestShaftMeters - Motor.ShaftMeters));
    }

    /// <summary>Loads the coupler with the pressure that is left after the flow of this tick.</summary>
    public void Settle()
    {
        if (Syringe is null)
            return;
        Syringe.BreatheIfPulledOut();
        if (Coupled)
            LoadCoupler(Syringe, Coupler!);
        PeakGaugePascals = Math.Max(PeakGaugePascals, Syringe.GaugePascals);
    }

    private void LoadCoupler(Syringe syringe, BreakAwayCoupler coupler)
    {
        double direction = Motor.Energized ? Math.Sign(Motor.SpeedMetersPerSecond) : 0;
        double friction = direction * syringe.Model.FrictionNewtons;
        coupler.Load(PlungerNewtons() + friction);
        // It gives way in the middle of the tick, so the pressure never gets past what it took to break it.
        double broke = (coupler.TripNewtons - friction) / syringe.AreaSquareMeters;
        if (!coupler.Seated && syringe.GaugePascals > broke)
            syringe.StrokeMeters = syringe.StrokeAtGauge(broke);
    }

    /// <summary>Force of the coupled plunger on the carriage without friction, N; positive pushes the carriage back.</summary>
    private double PlungerNewtons()
    {
        if (!Coupled)
            return 0;
        double pressed = Math.Max(0, -CarriageStroke);
        Bottomed |= pressed > _parameters.BacklashMeters;
        return Syringe!.GaugePascals * Syringe.AreaSquareMeters + pressed * _parameters.BottomedStiffnessNewtonsPerMeter;
    }

    /// <summary>Pressure drives the carriage of an unpowered motor back, and suction draws it in, until detent and friction hold it or the plunger stands on the bottom.</summary>
    private void YieldUnpowered(double seconds)
    {
        double holding = _parameters.UnpoweredHoldingForceNewtons + Syringe!.Model.FrictionNewtons;
        double reach = _parameters.FreeReturnMetersPerSecond * seconds;
        double way = Math.Clamp(-WayToRest(Syringe, holding), -reach, Math.Min(reach, Math.Max(0, CarriageStroke)));
        double room = way < 0 ? Carriage.ShortestShaftMeters - Motor.ShaftMeters : Carriage.FarthestShaftMeters - Motor.ShaftMeters;
        if (way != 0)
            Motor.BackDrive(way < 0 ? Math.Max(way, room) : Math.Min(way, room));
    }

    /// <summary>A plunger that nothing holds moves until its friction holds what pressure is left.</summary>
    private void YieldFreely(Syringe syringe, double seconds)
    {
        double reach = _parameters.FreeReturnMetersPerSecond * seconds;
        syringe.StrokeMeters += Math.Clamp(WayToRest(syringe, syringe.Model.FrictionNewtons), -reach, reach);
    }

    /// <summary>Way that the plunger goes (outward positive) until pressure and this holding force balance; 0 if they hold already.</summary>
    private static double WayToRest(Syringe syringe, double holdingNewtons)
    {
        double newtons = syringe.GaugePascals * syringe.AreaSquareMeters;
        if (Math.Abs(newtons) <= holdingNewtons)
            return 0;
        double rest = Math.Sign(newtons) * holdingNewtons / syringe.AreaSquareMeters;
        return syringe.StrokeAtGauge(rest) - syringe.StrokeMeters;
    }
}

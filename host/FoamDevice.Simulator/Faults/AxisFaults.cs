namespace FoamDevice.Simulator;

/// <summary>The faults of one axis.</summary>
public sealed class AxisFaults
{
    private readonly PlungerAxis _axis;
    private readonly Action<bool> _block;
    private bool _blockedLuer;

    internal AxisFaults(PlungerAxis axis, Action<bool> block)
    {
        _axis = axis;
        _block = block;
    }

    /// <summary>The home switch's contact stays so whatever the carriage does; null when healthy.</summary>
    public bool? HomeSwitchStuckAt
    {
        get => _axis.Home.StuckAt;
        set => _axis.Home.StuckAt = value;
    }

    /// <summary>The Luer tip of the syringe is blocked.</summary>
    public bool BlockedLuer
    {
        get => _blockedLuer;
        set
        {
            _blockedLuer = value;
            _block(value);
        }
    }

    /// <summary>The operator takes this syringe for the right one, from the next mounting on; null when not mistaken.</summary>
    public SyringeModel? SyringeMistakenFor { get; set; }

    /// <summary>The carriage slips on its drive by this way at once, mm (forward is positive); neither driver nor counter notices.</summary>
    public void Slip(double millimeters) => _axis.Carriage.Slip(millimeters * 1e-3);
}

namespace FoamDevice.Simulator;

/// <summary>One fault of the menu: its name, what it is, how to switch it on, how to heal it.</summary>
public sealed class MenuFault
{
    internal MenuFault(string name, string description, Action<FaultPlace, double> switchOn, Action<FaultPlace>? heal)
    {
        Name = name;
        Description = description;
        SwitchOn = switchOn;
        Heal = heal;
    }

    /// <summary>Its name: small letters, digits and dashes.</summary>
    public string Name { get; }

    /// <summary>What it is, in one sentence.</summary>
    public string Description { get; }

    /// <summary>The number it takes; null if it is only on or off.</summary>
    public FaultValue? Value { get; internal init; }

    /// <summary>True if a sensor or a check of the device can see it, at the latest when it does harm.</summary>
    public bool IsSeen { get; internal init; } = true;

    /// <summary>
    /// True if it makes a position that the firmware claims to know false without any sensor seeing it; only the homing after the run shows it then.
    /// </summary>
    public bool FalsifiesPosition { get; internal init; }

    /// <summary>True if it lies on the line between host and device, not in the device.</summary>
    public bool IsOfLine { get; internal init; }

    /// <summary>True if it stays until it is healed; false if it strikes once and is over.</summary>
    public bool Lasts => Heal is not null;

    internal Action<FaultPlace, double> SwitchOn { get; }

    internal Action<FaultPlace>? Heal { get; }
}

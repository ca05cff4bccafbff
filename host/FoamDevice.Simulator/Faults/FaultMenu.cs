using System.Globalization;

namespace FoamDevice.Simulator;

/// <summary>The menu of faults by name, for campaigns and command lines: <c>menu.SwitchOn("valve-sensor-1-noisy=0.05")</c>.</summary>
public sealed class FaultMenu
{
    private readonly FaultPlace _place;
    private readonly List<MenuFault> _on = [];

    /// <summary>Offers the faults of a device and, if there is one, of the line to it.</summary>
    public FaultMenu(SimulatedDevice device, SimulatedLine? line = null)
    {
        _place = new FaultPlace(device, line);
        Offered = line is null ? [.. All.Where(fault => !fault.IsOfLine)] : All;
    }

    /// <summary>Every fault there is.</summary>
    public static IReadOnlyList<MenuFault> All { get; } = [.. FaultTable.Rows()];

    /// <summary>The faults that can be switched on here.</summary>
    public IReadOnlyList<MenuFault> Offered { get; }

    /// <summary>The lasting faults that are on, in the order in which they came.</summary>
    public IReadOnlyList<MenuFault> On => _on;

    /// <summary>Switches a fault on.</summary>
    /// <param name="text">Its name, or its name, "=" and a number: "valve-stuck", "steps-lost-a=40".</param>
    /// <exception cref="ArgumentException">There is no such fault here, or its number is missing, wrong or out of range; the message says which.</exception>
    public void SwitchOn(string text)
    {
        string[] parts = text.Split('=', 2);
        MenuFault fault = Find(parts[0]);
        SwitchOn(fault, parts.Length == 2 ? NumberIn(text, parts[1]) : null);
    }

    /// <summary>Switches a fault on, with its usual value if none is given. One that is on already takes the new value.</summary>
    /// <exception cref="ArgumentException">The fault is of the line and there is none, it takes no number, or the number is out of range.</exception>
    public void SwitchOn(MenuFault fault, double? value = null)
    {
        if (!Offered.Contains(fault))
            throw new ArgumentException($"The fault '{fault.Name}' is of the line, and there is none.");
        fault.SwitchOn(_place, Checked(fault, value));
        if (fault.Lasts && !_on.Contains(fault))
            _on.Add(fault);
    }

    /// <summary>Heals a fault; one that is not on, or that strikes once, needs nothing.</summary>
    public void Heal(MenuFault fault)
    {
        if (_on.Remove(fault))
            fault.Heal!(_place);
    }

    /// <summary>Heals every fault that is on.</summary>
    public void HealAll()
    {
        while (_on.Count > 0)
            Heal(_on[^1]);
    }

    /// <summary>The fault of a name.</summary>
    /// <exception cref="ArgumentException">There is no such fault here; the message lists those there are.</exception>
    public MenuFault Find(string name) => Offered.FirstOrDefault(fault => fault.Name == name)
        ?? throw new ArgumentException($"There is no fault '{name}'. There are: {string.Join(", ", Offered.Select(fault => fault.Name))}.");

    private static double Checked(MenuFault fault, double? value)
    {
        if (fault.Value is not { } allowed)
            return value is null ? 0 : throw new ArgumentException($"The fault '{fault.Name}' takes no number.");
        double taken = value ?? allowed.Usual;
        return taken >= allowed.Least && taken <= allowed.Most
            ? taken
            : throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture, $"'{fault.Name}' takes {allowed.Least} to {allowed.Most} ({allowed.Unit}), not {taken}."));
    }

    private static double NumberIn(string text, string number) =>
        double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            ? value
            : throw new ArgumentException($"'{number}' in '{text}' is not a number.");
}

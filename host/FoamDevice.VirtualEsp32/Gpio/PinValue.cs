using System.Diagnostics.CodeAnalysis;

namespace System.Device.Gpio;

/// <summary>The level of a pin: high or low.</summary>
public readonly struct PinValue : IEquatable<PinValue>
{
    private readonly byte _value;

    private PinValue(byte value) => _value = value;

    /// <summary>The high level.</summary>
    public static PinValue High => new(1);

    /// <summary>The low level.</summary>
    public static PinValue Low => new(0);

    /// <summary>0 is low, anything else high.</summary>
    public static implicit operator PinValue(int value) => value == 0 ? Low : High;

    /// <summary>False is low, true high.</summary>
    public static implicit operator PinValue(bool value) => value ? High : Low;

    /// <summary>Low is 0, high 1.</summary>
    public static explicit operator byte(PinValue value) => value._value;

    /// <summary>Low is 0, high 1.</summary>
    public static explicit operator int(PinValue value) => value._value;

    /// <summary>Low is false, high true.</summary>
    public static explicit operator bool(PinValue value) => value._value != 0;

    /// <summary>Whether both are the same level.</summary>
    public static bool operator ==(PinValue a, PinValue b) => a._value == b._value;

    /// <summary>Whether the levels differ.</summary>
    public static bool operator !=(PinValue a, PinValue b) => a._value != b._value;

    /// <inheritdoc/>
    public bool Equals(PinValue other) => _value == other._value;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is PinValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value;

    /// <inheritdoc/>
    public override string ToString() => _value == 0 ? "Low" : "High";
}

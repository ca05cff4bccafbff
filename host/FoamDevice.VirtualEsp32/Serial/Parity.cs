namespace System.IO.Ports;

/// <summary>The parity bit of a serial character.</summary>
public enum Parity
{
    /// <summary>No parity bit.</summary>
    None,

    /// <summary>An odd number of ones.</summary>
    Odd,

    /// <summary>An even number of ones.</summary>
    Even,
}

namespace System.Device.Gpio;

/// <summary>Which edges a pulse counter counts.</summary>
public enum GpioPulsePolarity
{
    /// <summary>Rising and falling edges.</summary>
    Both,

    /// <summary>Falling edges.</summary>
    Falling,

    /// <summary>Rising edges.</summary>
    Rising,
}

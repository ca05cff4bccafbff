namespace System.Device.Gpio;

/// <summary>What a pin is used as. The ESP32 has the three inputs, <see cref="Output"/> and <see cref="OutputOpenDrain"/>.</summary>
public enum PinMode
{
    /// <summary>Input without pull.</summary>
    Input,

    /// <summary>Input with a pull to low.</summary>
    InputPullDown,

    /// <summary>Input with a pull to high.</summary>
    InputPullUp,

    /// <summary>Push-pull output.</summary>
    Output,

    /// <summary>Output that drives low and lets go for high.</summary>
    OutputOpenDrain,

    /// <summary>Not on this chip.</summary>
    OutputOpenDrainPullUp,

    /// <summary>Not on this chip.</summary>
    OutputOpenSource,

    /// <summary>Not on this chip.</summary>
    OutputOpenSourcePullDown,
}

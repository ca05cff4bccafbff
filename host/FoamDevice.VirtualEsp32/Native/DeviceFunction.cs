namespace nanoFramework.Hardware.Esp32;

/// <summary>What a pin can be given to. Only the functions of modelled peripherals are offered.</summary>
public enum DeviceFunction
{
    /// <summary>I2C bus 1, data.</summary>
    I2C1_DATA = 131_328,

    /// <summary>I2C bus 1, clock.</summary>
    I2C1_CLOCK = 131_329,

    /// <summary>I2C bus 2, data.</summary>
    I2C2_DATA = 131_584,

    /// <summary>I2C bus 2, clock.</summary>
    I2C2_CLOCK = 131_585,

    /// <summary>COM2, sending.</summary>
    COM2_TX = 197_120,

    /// <summary>COM2, receiving.</summary>
    COM2_RX = 197_121,

    /// <summary>COM3, sending.</summary>
    COM3_TX = 197_376,

    /// <summary>COM3, receiving.</summary>
    COM3_RX = 197_377,

    /// <summary>PWM channel 1.</summary>
    PWM1 = 262_400,

    /// <summary>PWM channel 2.</summary>
    PWM2 = 262_656,

    /// <summary>PWM channel 3.</summary>
    PWM3 = 262_912,

    /// <summary>PWM channel 4.</summary>
    PWM4 = 263_168,

    /// <summary>PWM channel 16, the last one.</summary>
    PWM16 = 266_240,
}

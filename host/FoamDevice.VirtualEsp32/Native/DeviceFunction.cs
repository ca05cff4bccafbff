namespace nanoFramework.Hardware.Esp32;

/// <summary>What a pin can be given to. Only the functions of modelled peripherals are offered.</summary>
public enum DeviceFunction
{
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

namespace FoamDevice.VirtualEsp32;

/// <summary>The kinds of mistake that a real chip does not report.</summary>
public enum ChipMistakeCode
{
    /// <summary>A pin that the board needs for itself (debugger, PSRAM) was opened.</summary>
    BoardPinUsed,

    /// <summary>A pull was asked for on a pin that has none (34 to 39).</summary>
    NoPullOnPin,

    /// <summary>An output was read back; the chip always reads low.</summary>
    OutputReadBack,

    /// <summary>An input was written; nothing appears at the pin.</summary>
    InputWritten,

    /// <summary>A pin was given to a second peripheral; the first one no longer reaches it.</summary>
    PinTakenOver,

    /// <summary>A train was sent with the carrier wave on; the carrier chops the pulses.</summary>
    RmtCarrierOn,

    /// <summary>Memory blocks of two RMT channels overlap.</summary>
    RmtMemoryOverlap,

    /// <summary><c>SendData</c> was called while a train ran; that train is corrupted and the call blocks until its end.</summary>
    RmtSentDuringTrain,

    /// <summary><c>SendData</c> was told to wait; it blocks every thread for the length of the train.</summary>
    RmtWaited,

    /// <summary>An item holds a duration of 0 and is no end mark (four bytes of 0); the train ends there.</summary>
    RmtZeroDuration,

    /// <summary>Both halves of an item are high, so it runs into the next: a low time beyond 15 bits sets the level bit.</summary>
    RmtHalvesBothHigh,

    /// <summary>The flash was written while a train ran; the refill stalls and old steps may be replayed.</summary>
    FlashWrittenDuringTrain,

    /// <summary>A counter went past 32,767 in one window, where overflow handling races with reading.</summary>
    CounterWindowExceeded,

    /// <summary>A pulse counter was disposed; its hardware unit is lost until the next reset.</summary>
    CounterDisposed,

    /// <summary>A PWM channel was asked for on a pin without the function; the call gives null.</summary>
    PwmPinWithoutFunction,

    /// <summary>A PWM channel was stopped; later changes on every channel are stored and not applied.</summary>
    PwmStopped,

    /// <summary>A duty cycle was changed away from 0; the chip stores it and applies only the next change.</summary>
    PwmDutyChangedFromZero,

    /// <summary>An I2C bus was opened without its pins; the image takes pins of its own choice.</summary>
    I2cPinsWithoutFunction,

    /// <summary>A serial read asked for more bytes than there are; it blocks.</summary>
    SerialReadBlocked,

    /// <summary>A serial write did not fit the transmit FIFO; it blocks.</summary>
    SerialWriteBlocked,
}

namespace FoamDevice.Simulator;

/// <summary>
/// How the bench is wired to the chip: GPIO numbers as they stand on the wiring drawing. The firmware has its own pin map; that the
/// two agree is for the simulated run to show, so neither refers to the other.
/// </summary>
public static class Wiring
{
    /// <summary>STEP of axis A, looped back to <see cref="CounterA"/>.</summary>
    public const int StepA = 18;

    /// <summary>DIR of axis A; high is toward the stopcock.</summary>
    public const int DirectionA = 19;

    /// <summary>STEP of axis B, looped back to <see cref="CounterB"/>.</summary>
    public const int StepB = 22;

    /// <summary>DIR of axis B; high is toward the stopcock.</summary>
    public const int DirectionB = 23;

    /// <summary>ENABLE of both drivers, active high, behind the safety chain.</summary>
    public const int Enable = 21;

    /// <summary>Pulse input of the valve servo.</summary>
    public const int Servo = 13;

    /// <summary>Home switch of axis A; high when closed.</summary>
    public const int HomeA = 32;

    /// <summary>Home switch of axis B; high when closed.</summary>
    public const int HomeB = 33;

    /// <summary>Safety chain sense; high when closed.</summary>
    public const int SafetyChain = 34;

    /// <summary>Valve sensor 1.</summary>
    public const int ValveSensor1 = 39;

    /// <summary>Valve sensor 2.</summary>
    public const int ValveSensor2 = 27;

    /// <summary>Counter input of axis A.</summary>
    public const int CounterA = 35;

    /// <summary>Counter input of axis B.</summary>
    public const int CounterB = 36;

    /// <summary>Alarm of both drivers, wired OR, pulled up; low is an alarm.</summary>
    public const int DriverAlarm = 5;

    /// <summary>Feed of the external watchdog.</summary>
    public const int WatchdogFeed = 2;

    /// <summary>Data line of the ambient sensor's I2C bus.</summary>
    public const int AmbientData = 4;

    /// <summary>Clock line of the ambient sensor's I2C bus.</summary>
    public const int AmbientClock = 14;

    /// <summary>Address of the ambient sensor, a BME280 with SDO low.</summary>
    public const int AmbientAddress = 0x76;

    /// <summary>Number of the chip's serial port that carries the link.</summary>
    public const int LinkUart = 2;
}

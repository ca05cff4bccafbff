namespace FoamDevice.Firmware
{
    /// <summary>Which pin of the ESP32-WROVER does what. The only place that knows; hardware/WIRING.md follows it.</summary>
    public static class PinMap
    {
        /// <summary>Step pulses, axis A (liquid syringe). Pulled down.</summary>
        public const int StepA = 18;

        /// <summary>Direction, axis A; high is toward the stopcock.</summary>
        public const int DirectionA = 19;

        /// <summary>Step pulses, axis B (gas syringe). Pulled down.</summary>
        public const int StepB = 22;

        /// <summary>Direction, axis B; high is toward the stopcock.</summary>
        public const int DirectionB = 23;

        /// <summary>Driver enable, both axes. Active high and pulled down: a pin drives low when it becomes an output.</summary>
        public const int Enable = 21;

        /// <summary>Servo of the three-way valve. Pulled down.</summary>
        public const int Servo = 13;

        /// <summary>Serial line to the host, transmit.</summary>
        public const int LinkTransmit = 25;

        /// <summary>Serial line to the host, receive.</summary>
        public const int LinkReceive = 26;

        /// <summary>Home switch, axis A; high when the carriage stands at the retracted end.</summary>
        public const int HomeA = 32;

        /// <summary>Home switch, axis B.</summary>
        public const int HomeB = 33;

        /// <summary>Safety chain; high while it is closed. External pull-up to the chain: a broken wire reads open.</summary>
        public const int SafetyChain = 34;

        /// <summary>Valve sensor 1; high at Mix and LiquidPort, where light falls through. External pull-down: a broken wire reads low, as between positions.</summary>
        public const int ValveSensor1 = 39;

        /// <summary>Valve sensor 2; high at GasPort and Mix, likewise.</summary>
        public const int ValveSensor2 = 27;

        /// <summary>Loop-back of StepA into the pulse counter.</summary>
        public const int CountA = 35;

        /// <summary>Loop-back of StepB into the pulse counter.</summary>
        public const int CountB = 36;

        /// <summary>Alarm outputs of both drivers, wired OR; low is alarm.</summary>
        public const int DriverAlarm = 5;

        /// <summary>Feeds the external watchdog of the safety chain, and blinks the on-board LED.</summary>
        public const int WatchdogFeed = 2;

        /// <summary>Data of the ambient sensor's I2C bus. External pull-up.</summary>
        public const int I2cData = 4;

        /// <summary>Clock of the ambient sensor's I2C bus; the chip pulses it at its start, which a sensor that was not addressed ignores. External pull-up.</summary>
        public const int I2cClock = 14;

        /// <summary>Pulse generator channel of axis A: with four memory blocks it takes channels 0 to 3.</summary>
        public const int RmtChannelA = 0;

        /// <summary>Pulse generator channel of axis B: channels 4 to 7.</summary>
        public const int RmtChannelB = 4;
    }
}

namespace FoamDevice.Protocol
{
    /// <summary>How the device stands; sent at least every 250 ms.</summary>
    public sealed partial class Status : Message
    {
        /// <summary><see cref="FoamAgeMilliseconds"/> when there is no foam.</summary>
        public const uint NoFoam = 0xFFFFFFFF;

        /// <summary><see cref="AmbientAgeMilliseconds"/> when nothing was measured.</summary>
        public const uint NoAmbient = 0xFFFFFFFF;

        /// <summary>State.</summary>
        public DeviceState State;

        /// <summary>Boot self-test.</summary>
        public SelfTestState SelfTest;

        /// <summary>Confirmed valve position.</summary>
        public ValvePosition Valve;

        /// <summary>Inputs and conditions.</summary>
        public DeviceFlags Flags;

        /// <summary>Axis A, steps from home toward the stopcock; means something only when known.</summary>
        public int PositionA;

        /// <summary>Axis B, likewise.</summary>
        public int PositionB;

        /// <summary>Passes completed.</summary>
        public ushort Pass;

        /// <summary>Passes planned; 0 without a run.</summary>
        public ushort Passes;

        /// <summary>The run in hand; 0 without.</summary>
        public ulong RunToken;

        /// <summary>Latched fault; 0 for none.</summary>
        public FaultCode Fault;

        /// <summary>What was found, in the fault's unit.</summary>
        public int FaultValue;

        /// <summary>What was allowed.</summary>
        public int FaultLimit;

        /// <summary>Oldest event still in the journal; newest + 1 when it is empty.</summary>
        public uint OldestSequence;

        /// <summary>Newest event; 0 before the first.</summary>
        public uint NewestSequence;

        /// <summary>Since the end of the last pass; 4,294,967,295 when there is no foam.</summary>
        public uint FoamAgeMilliseconds;

        /// <summary>Device time.</summary>
        public ulong UptimeMicroseconds;

        /// <summary>Damaged frames received since the start.</summary>
        public uint DamagedFrames;

        /// <summary>The session in force; 0 for none. A host that finds another one here says hello again: the device started anew, or someone took over.</summary>
        public uint Session;

        /// <summary>Ambient temperature, thousandths of a degree Celsius; means something only with an age.</summary>
        public int TemperatureMillidegrees;

        /// <summary>Ambient pressure, Pa.</summary>
        public uint PressurePascals;

        /// <summary>Relative humidity, ppm.</summary>
        public uint HumidityPartsPerMillion;

        /// <summary>Since the ambient sensor was read; 4,294,967,295 when it was not.</summary>
        public uint AmbientAgeMilliseconds = NoAmbient;

        /// <inheritdoc/>
        public override void Write(PayloadWriter writer)
        {
            writer.U8((byte)State);
            writer.U8((byte)SelfTest);
            writer.U8((byte)Valve);
            writer.U16((ushort)Flags);
            writer.I32(PositionA);
            writer.I32(PositionB);
            writer.U16(Pass);
            writer.U16(Passes);
            writer.U64(RunToken);
            writer.U16((ushort)Fault);
            writer.I32(FaultValue);
            writer.I32(FaultLimit);
            writer.U32(OldestSequence);
            writer.U32(NewestSequence);
            writer.U32(FoamAgeMilliseconds);
            writer.U64(UptimeMicroseconds);
            writer.U32(DamagedFrames);
            writer.U32(Session);
            writer.I32(TemperatureMillidegrees);
            writer.U32(PressurePascals);
            writer.U32(HumidityPartsPerMillion);
            writer.U32(AmbientAgeMilliseconds);
        }
    }
}

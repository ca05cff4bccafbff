namespace FoamDevice.Protocol
{
    /// <summary>What this machine is: geometry and limits. Kept in the device's flash; the host reads it from there.</summary>
    public sealed class MachineProfile : Message
    {
        /// <summary>Counts the writes; set by the device, ignored in a write.</summary>
        public uint Generation;

        /// <summary>Steps for 1 mm of plunger travel.</summary>
        public uint StepsPerMillimeter;

        /// <summary>From home to the far travel end.</summary>
        public uint TravelMicrometers;

        /// <summary>Kept free at both ends.</summary>
        public uint SoftMarginMicrometers;

        /// <summary>Where the carriage stands when the mounted syringe is empty; the holders are made for it.</summary>
        public uint EmptyPositionMicrometers;

        /// <summary>Start/stop rate: a motor follows it from standstill.</summary>
        public uint StartSpeedMicrometersPerSecond;

        /// <summary>Fastest plunger speed.</summary>
        public uint MaxSpeedMicrometersPerSecond;

        /// <summary>Steepest ramp.</summary>
        public uint MaxAccelerationMicrometersPerSecondSquared;

        /// <summary>Speed of positioning moves.</summary>
        public uint TraverseSpeedMicrometersPerSecond;

        /// <summary>Ramp time of positioning moves.</summary>
        public uint TraverseRampMilliseconds;

        /// <summary>Speed of the coarse search for home.</summary>
        public uint HomingSpeedMicrometersPerSecond;

        /// <summary>How far an axis leaves its switch before the fine search, and how far behind a known home it still looks for it: shorter than the way to the end switch.</summary>
        public uint HomingBackoffMicrometers;

        /// <summary>Shortest gap between passes: checks and garbage collection fit in.</summary>
        public uint MinGapMicroseconds;

        /// <summary>Largest peak flow of the liquid-only first pass.</summary>
        public uint MaxLiquidMicrolitersPerSecond;

        /// <summary>Largest peak flow of the other passes.</summary>
        public uint MaxFoamMicrolitersPerSecond;

        /// <summary>Kept free in each syringe above the charge.</summary>
        public uint SyringeMarginMicroliters;

        /// <summary>From ENABLE to the first step.</summary>
        public uint EnableSettleMilliseconds;

        /// <summary>Sensors must agree for so long.</summary>
        public uint ValveSettleMilliseconds;

        /// <summary>A turn takes no longer.</summary>
        public uint ValveTimeoutMilliseconds;

        /// <summary>Largest drift after a run.</summary>
        public uint DriftToleranceSteps;

        /// <summary>Largest skew between the starts of the two axes.</summary>
        public uint MaxSkewMicroseconds;

        /// <inheritdoc/>
        public override void Write(PayloadWriter writer)
        {
            writer.U32(Generation);
            writer.U32(StepsPerMillimeter);
            writer.U32(TravelMicrometers);
            writer.U32(SoftMarginMicrometers);
            writer.U32(EmptyPositionMicrometers);
            writer.U32(StartSpeedMicrometersPerSecond);
            writer.U32(MaxSpeedMicrometersPerSecond);
            writer.U32(MaxAccelerationMicrometersPerSecondSquared);
            writer.U32(TraverseSpeedMicrometersPerSecond);
            writer.U32(TraverseRampMilliseconds);
            writer.U32(HomingSpeedMicrometersPerSecond);
            writer.U32(HomingBackoffMicrometers);
            writer.U32(MinGapMicroseconds);
            writer.U32(MaxLiquidMicrolitersPerSecond);
            writer.U32(MaxFoamMicrolitersPerSecond);
            writer.U32(SyringeMarginMicroliters);
            writer.U32(EnableSettleMilliseconds);
            writer.U32(ValveSettleMilliseconds);
            writer.U32(ValveTimeoutMilliseconds);
            writer.U32(DriftToleranceSteps);
            writer.U32(MaxSkewMicroseconds);
        }

        /// <inheritdoc/>
        public override void Read(PayloadReader reader)
        {
            Generation = reader.U32();
            StepsPerMillimeter = reader.U32();
            TravelMicrometers = reader.U32();
            SoftMarginMicrometers = reader.U32();
            EmptyPositionMicrometers = reader.U32();
            StartSpeedMicrometersPerSecond = reader.U32();
            MaxSpeedMicrometersPerSecond = reader.U32();
            MaxAccelerationMicrometersPerSecondSquared = reader.U32();
            TraverseSpeedMicrometersPerSecond = reader.U32();
            TraverseRampMilliseconds = reader.U32();
            HomingSpeedMicrometersPerSecond = reader.U32();
            HomingBackoffMicrometers = reader.U32();
            MinGapMicroseconds = reader.U32();
            MaxLiquidMicrolitersPerSecond = reader.U32();
            MaxFoamMicrolitersPerSecond = reader.U32();
            SyringeMarginMicroliters = reader.U32();
            EnableSettleMilliseconds = reader.U32();
            ValveSettleMilliseconds = reader.U32();
            ValveTimeoutMilliseconds = reader.U32();
            DriftToleranceSteps = reader.U32();
            MaxSkewMicroseconds = reader.U32();
        }
    }
}

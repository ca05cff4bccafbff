namespace FoamDevice.Protocol
{
    /// <summary>What the device is told to do. Checked by <see cref="PlanRules"/> on both sides.</summary>
    public sealed class RunPlan : Message
    {
        /// <summary>Names the run, random, not 0.</summary>
        public ulong RunToken;

        /// <summary>Liquid, primed in syringe A.</summary>
        public uint LiquidMicroliters;

        /// <summary>Gas, drawn into syringe B.</summary>
        public uint GasMicroliters;

        /// <summary>Passes: pushes from one syringe to the other.</summary>
        public ushort Passes;

        /// <summary>Passes from 2 up to this one go at the slow speed, later ones at the fast one; 0 when there is no slow stage.</summary>
        public ushort LastSlowPass;

        /// <summary>Duration of pass 1, which moves the liquid only.</summary>
        public uint FirstDurationMicroseconds;

        /// <summary>Share of it spent speeding up, and again slowing down.</summary>
        public uint FirstRampPartsPerMillion;

        /// <summary>Duration of a slow pass of the whole charge; 0 without a slow stage.</summary>
        public uint SlowDurationMicroseconds;

        /// <summary>Likewise.</summary>
        public uint SlowRampPartsPerMillion;

        /// <summary>Duration of a fast pass of the whole charge.</summary>
        public uint FastDurationMicroseconds;

        /// <summary>Likewise.</summary>
        public uint FastRampPartsPerMillion;

        /// <summary>From the end of a pass to the start of the next.</summary>
        public uint GapMicroseconds;

        /// <summary>How often gas is drawn and vented before the fill.</summary>
        public byte Purges;

        /// <summary>Gas a purge.</summary>
        public uint PurgeMicroliters;

        /// <summary>Flow while purging and drawing gas.</summary>
        public uint FillMicrolitersPerSecond;

        /// <summary>Wait after the gas is drawn, until it stands at ambient pressure.</summary>
        public uint FillDwellMilliseconds;

        /// <summary>Barrel bore of syringe A.</summary>
        public uint BoreAMicrometers;

        /// <summary>Barrel bore of syringe B.</summary>
        public uint BoreBMicrometers;

        /// <summary>What syringe A holds up to its last usable mark.</summary>
        public uint CapacityAMicroliters;

        /// <summary>What syringe B holds.</summary>
        public uint CapacityBMicroliters;

        /// <summary>Where the foam must end; none: wherever the passes leave it.</summary>
        public SyringeSide FinishIn;

        /// <summary>What to do without a host.</summary>
        public LinkLossChoice LinkLoss;

        /// <summary>How long the host may be silent before that.</summary>
        public uint LinkGraceMilliseconds;

        /// <inheritdoc/>
        public override void Write(PayloadWriter writer)
        {
            writer.U64(RunToken);
            writer.U32(LiquidMicroliters);
            writer.U32(GasMicroliters);
            writer.U16(Passes);
            writer.U16(LastSlowPass);
            writer.U32(FirstDurationMicroseconds);
            writer.U32(FirstRampPartsPerMillion);
            writer.U32(SlowDurationMicroseconds);
            writer.U32(SlowRampPartsPerMillion);
            writer.U32(FastDurationMicroseconds);
            writer.U32(FastRampPartsPerMillion);
            writer.U32(GapMicroseconds);
            writer.U8(Purges);
            writer.U32(PurgeMicroliters);
            writer.U32(FillMicrolitersPerSecond);
            writer.U32(FillDwellMilliseconds);
            writer.U32(BoreAMicrometers);
            writer.U32(BoreBMicrometers);
            writer.U32(CapacityAMicroliters);
            writer.U32(CapacityBMicroliters);
            writer.U8((byte)FinishIn);
            writer.U8((byte)LinkLoss);
            writer.U32(LinkGraceMilliseconds);
        }

        /// <inheritdoc/>
        public override void Read(PayloadReader reader)
        {
            RunToken = reader.U64();
            LiquidMicroliters = reader.U32();
            GasMicroliters = reader.U32();
            Passes = reader.U16();
            LastSlowPass = reader.U16();
            FirstDurationMicroseconds = reader.U32();
            FirstRampPartsPerMillion = reader.U32();
            SlowDurationMicroseconds = reader.U32();
            SlowRampPartsPerMillion = reader.U32();
            FastDurationMicroseconds = reader.U32();
            FastRampPartsPerMillion = reader.U32();
            GapMicroseconds = reader.U32();
            Purges = reader.U8();
            PurgeMicroliters = reader.U32();
            FillMicrolitersPerSecond = reader.U32();
            FillDwellMilliseconds = reader.U32();
            BoreAMicrometers = reader.U32();
            BoreBMicrometers = reader.U32();
            CapacityAMicroliters = reader.U32();
            CapacityBMicroliters = reader.U32();
            FinishIn = (SyringeSide)reader.U8();
            LinkLoss = (LinkLossChoice)reader.U8();
            LinkGraceMilliseconds = reader.U32();
        }
    }
}

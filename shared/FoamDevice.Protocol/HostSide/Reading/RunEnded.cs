namespace FoamDevice.Protocol
{
    public sealed partial class RunEnded
    {
        /// <inheritdoc/>
        public override void Read(PayloadReader reader)
        {
            RunToken = reader.U64();
            Outcome = (RunOutcome)reader.U8();
            Passes = reader.U16();
            FoamIn = (SyringeSide)reader.U8();
            FoamBornMicroseconds = reader.U64();
            Fault = (FaultCode)reader.U16();
        }
    }
}

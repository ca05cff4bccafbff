namespace FoamDevice.Protocol
{
    public sealed partial class Refusal
    {
        /// <inheritdoc/>
        public override void Read(PayloadReader reader)
        {
            Code = (RefusalCode)reader.U16();
            Field = reader.U8();
            Value = reader.I64();
            Limit = reader.I64();
        }
    }
}

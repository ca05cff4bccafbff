namespace FoamDevice.Protocol
{
    public sealed partial class Status
    {
        /// <inheritdoc/>
        public override void Read(PayloadReader reader)
        {
            State = (DeviceState)reader.U8();
            SelfTest = (SelfTestState)reader.U8();
            Valve = (ValvePosition)reader.U8();
            Flags = (DeviceFlags)reader.U16();
            PositionA = reader.I32();
            PositionB = reader.I32();
            Pass = reader.U16();
            Passes = reader.U16();
            RunToken = reader.U64();
            Fault = (FaultCode)reader.U16();
            FaultValue = reader.I32();
            FaultLimit = reader.I32();
            OldestSequence = reader.U32();
            NewestSequence = reader.U32();
            FoamAgeMilliseconds = reader.U32();
            UptimeMicroseconds = reader.U64();
            DamagedFrames = reader.U32();
            Session = reader.U32();
            bool older = reader.AtEnd;
            TemperatureMillidegrees = older ? 0 : reader.I32();
            PressurePascals = older ? 0 : reader.U32();
            HumidityPartsPerMillion = older ? 0 : reader.U32();
            AmbientAgeMilliseconds = older ? NoAmbient : reader.U32();
        }
    }
}

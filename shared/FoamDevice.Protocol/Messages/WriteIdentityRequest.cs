namespace FoamDevice.Protocol
{
    /// <summary>Who the device shall be from its next start on.</summary>
    public sealed partial class WriteIdentityRequest : Message
    {
        /// <summary>Which device this is, 1 to 16 characters.</summary>
        public string DeviceId = "";

        /// <summary>The maker's number, up to 16 characters.</summary>
        public string SerialNumber = "";

        /// <summary>Board revision, up to 16 characters.</summary>
        public string Board = "";

        /// <summary>Replaces an identity that is stored already.</summary>
        public bool Force;

        /// <inheritdoc/>
        public override void Read(PayloadReader reader)
        {
            DeviceId = reader.Text();
            SerialNumber = reader.Text();
            Board = reader.Text();
            Force = reader.U8() != 0;
        }
    }
}

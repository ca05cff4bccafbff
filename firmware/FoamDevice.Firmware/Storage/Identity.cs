using FoamDevice.Protocol;

namespace FoamDevice.Firmware
{
    /// <summary>Who this device is: written once, when the board is provisioned.</summary>
    public sealed class Identity : Message
    {
        /// <summary>Up to 16 characters.</summary>
        public string DeviceId = "UNPROVISIONED";

        /// <summary>Up to 16 characters.</summary>
        public string SerialNumber = "";

        /// <summary>Board revision, up to 16 characters.</summary>
        public string Board = "";

        /// <inheritdoc/>
        public override void Write(PayloadWriter writer)
        {
            writer.Text(DeviceId);
            writer.Text(SerialNumber);
            writer.Text(Board);
        }

        /// <inheritdoc/>
        public override void Read(PayloadReader reader)
        {
            DeviceId = reader.Text();
            SerialNumber = reader.Text();
            Board = reader.Text();
        }
    }
}

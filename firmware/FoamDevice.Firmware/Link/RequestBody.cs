using FoamDevice.Protocol;

namespace FoamDevice.Firmware
{
    /// <summary>Reads the body of a request.</summary>
    public static class RequestBody
    {
        /// <summary>Reads it into a message.</summary>
        /// <returns>False when it was too short; the refusal says so then.</returns>
        public static bool Read(Message message, PayloadReader body, Refusal refusal)
        {
            message.Read(body);
            if (body.Failed)
            {
                refusal.Set(RefusalCode.Malformed);
            }

            return !body.Failed;
        }
    }
}

namespace FoamDevice.Protocol
{
    /// <summary>What the device does with what the host asks.</summary>
    public interface IDeviceHandler
    {
        /// <summary>Carries a request out, once: repeats are answered by the endpoint.</summary>
        /// <param name="type">What is asked.</param>
        /// <param name="body">The request's fields.</param>
        /// <param name="reply">Takes the reply's fields.</param>
        /// <param name="refusal">To be filled when the answer is not <see cref="RefusalCode.None"/>.</param>
        RefusalCode Handle(RequestType type, PayloadReader body, PayloadWriter reply, Refusal refusal);

        /// <summary>Cuts the drivers now.</summary>
        void Abort();

        /// <summary>Fills in how the device stands; the journal's numbers and the link's counters are the endpoint's.</summary>
        void FillStatus(Status status);

        /// <summary>Fills in who the device is; versions of the protocol, verdict, session and the journal's numbers are the endpoint's.</summary>
        void FillIdentity(HelloReply reply);
    }
}

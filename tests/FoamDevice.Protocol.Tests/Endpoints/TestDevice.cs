namespace FoamDevice.Protocol.Tests;

/// <summary>A device that notes what it was asked. A <see cref="RequestType.ClearFault"/> stands for any request that has an effect: its code names the effect.</summary>
internal sealed class TestDevice : IDeviceHandler
{
    public TestDevice() => Start(bootId: 1);

    public DeviceEndpoint Endpoint { get; private set; } = null!;

    public Journal Journal { get; private set; } = null!;

    public uint BootId { get; private set; }

    /// <summary>The effects of the requests that were carried out, in order, over all boots.</summary>
    public List<int> Effects { get; } = [];

    public int Aborts { get; private set; }

    public RefusalCode Refuse { get; set; }

    /// <summary>Loses everything but the count of its starts, as a reset does.</summary>
    public void Restart() => Start(BootId + 1);

    public RefusalCode Handle(RequestType type, PayloadReader body, PayloadWriter reply, Refusal refusal)
    {
        if (Refuse != RefusalCode.None)
        {
            return refusal.Set(Refuse, 3, 20, 10);
        }

        Effects.Add(type == RequestType.ClearFault ? body.U16() : (int)type);
        reply.U32((uint)Effects.Count);
        return RefusalCode.None;
    }

    public void Abort() => Aborts++;

    public void FillStatus(Status status) => status.State = DeviceState.Mixing;

    public void FillIdentity(HelloReply reply) => reply.DeviceId = "TEST";

    private void Start(uint bootId)
    {
        BootId = bootId;
        Journal = new Journal();
        Endpoint = new DeviceEndpoint(this, Journal, bootId);
        Journal.Append(EventType.Booted, new Booted(), 0);
    }
}

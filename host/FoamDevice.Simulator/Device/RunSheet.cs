using FoamDevice.Protocol;

namespace FoamDevice.Simulator;

/// <summary>The run sheet of the automatic operator: reads along on the line which syringes the host's last plan is for.</summary>
internal sealed class RunSheet
{
    private readonly FrameReader _frames = new();
    private readonly PrepareRequest _prepare = new();

    /// <summary>The liquid syringe of the last plan; null before the first.</summary>
    public SyringeModel? LiquidSyringe { get; private set; }

    /// <summary>The gas syringe of the last plan; null before the first.</summary>
    public SyringeModel? GasSyringe { get; private set; }

    /// <summary>Bytes from the host to the device.</summary>
    public void Read(byte[] data, int offset, int count)
    {
        for (int i = 0; i < count; i++)
            if (_frames.Feed(data[offset + i]) && _frames.Kind == FrameKind.Request)
                ReadRequest(_frames.Payload);
    }

    private void ReadRequest(PayloadReader payload)
    {
        payload.U32(); // The session: whose request it is does not matter here.
        if ((RequestType)payload.U8() != RequestType.Prepare)
            return;
        _prepare.Read(payload);
        if (payload.Failed)
            return;
        LiquidSyringe = SyringeModel.OfBore(_prepare.Plan.BoreAMicrometers * 1e-3);
        GasSyringe = SyringeModel.OfBore(_prepare.Plan.BoreBMicrometers * 1e-3);
    }
}

using FoamDevice.Cli.Display;
using FoamDevice.Host;
using FoamDevice.Protocol;

namespace FoamDevice.Cli.Reports;

/// <summary>A device as the foam that holds its port sees it.</summary>
internal static class HeldDeviceText
{
    /// <summary>Prints it.</summary>
    public static void Write(TextWriter output, ControlReply reply)
    {
        var fields = new TextFields();
        fields.Add("Held by", $"another foam. {reply.Text}");
        if (reply.Status is { } status)
            AddStatus(fields, status);

        fields.Write(output);
    }

    private static void AddStatus(TextFields fields, ControlStatus status)
    {
        fields.Add("Device", status.Simulated ? $"{status.DeviceId} (SIMULATED)" : status.DeviceId);
        fields.Add("Serial", status.SerialNumber);
        fields.Add("Board", status.Board);
        fields.Add("Link", $"{status.Link}");
        fields.Add("State", DeviceWords.State(status.State));
        fields.Add("Pass", status.Passes == 0 ? "" : $"{status.Pass} of {status.Passes}");
        fields.Add("Valve", DeviceWords.Valve(status.Valve));
        fields.Add("Fault", status.Fault == FaultCode.None ? "none" : FaultNotice.Of(status.Fault).NumberAndName);
        fields.Add("Foam age", status.FoamAgeMilliseconds is { } age ? DeviceWords.Clock(TimeSpan.FromMilliseconds(age)) : "");
        fields.Add("Record", status.RecordId ?? "");
    }
}

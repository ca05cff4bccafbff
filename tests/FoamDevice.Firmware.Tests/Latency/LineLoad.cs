using FoamDevice.Protocol;

namespace FoamDevice.Firmware.Tests.Latency;

/// <summary>Bytes without a gap between them: what a line at its limit brings.</summary>
internal static class LineLoad
{
    private const int Bytes = 1_200;

    /// <summary>Noise, zeros among it.</summary>
    public static byte[] Garbage(int seed)
    {
        byte[] bytes = new byte[Bytes];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    /// <summary>Good frames: requests that are carried out, beats, hellos of a host that is not let in, requests of another conversation.</summary>
    public static byte[] Frames(MovingDevice device, ushort firstRequest)
    {
        List<byte> bytes = [];
        for (ushort number = firstRequest; bytes.Count < Bytes; number++)
        {
            bytes.AddRange(device.Request(number, RequestType.ReadMachine));
            bytes.AddRange(MovingDevice.Frame(FrameKind.HostBeat, 0, writer => new HostBeat { Session = 7, BootId = 1 }.Write(writer)));
            bytes.AddRange(MovingDevice.Frame(FrameKind.Hello, 0, writer => new Hello { ProtocolMajor = ProtocolVersion.Major, Session = 99 }.Write(writer)));
            bytes.AddRange(MovingDevice.Frame(FrameKind.Request, 1, writer => writer.U64(0)));
        }

        return [.. bytes];
    }
}

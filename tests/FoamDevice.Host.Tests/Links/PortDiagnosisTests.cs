using FoamDevice.Protocol;
using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class PortDiagnosisTests
{
    [Fact]
    public void Silence_is_called_silence()
    {
        var bench = Hearing(_ => []);

        Assert.StartsWith("Nothing is heard on COM7.", PortDiagnosis.Describe(bench.Session, "COM7").Text);
    }

    [Fact]
    public void Bytes_without_one_frame_are_no_foam_device()
    {
        var bench = Hearing(_ => "OK\r\n\0"u8.ToArray());

        Assert.Contains("no foam device", PortDiagnosis.Describe(bench.Session, "COM7").Text);
    }

    [Fact]
    public void Frames_without_an_answer_point_at_the_wire_to_the_device()
    {
        var bench = new SessionBench { ToDevice = _ => [] };
        bench.Session.Open(0);
        bench.Run(1);

        Assert.Contains("Check the wire from the host to the device", PortDiagnosis.Describe(bench.Session, "COM7").Text);
    }

    [Fact]
    public void An_echo_of_the_hosts_own_words_is_no_device()
    {
        var line = new Queue<byte>();
        var bench = new SessionBench { ToDevice = sent => Keep(sent, line), ToHost = _ => TakeAll(line) };
        bench.Session.Open(0);
        bench.Run(1);

        string words = PortDiagnosis.Describe(bench.Session, "COM7").Text;

        Assert.StartsWith("Only this computer's own words come back on COM7", words);
        Assert.DoesNotContain("device is heard on", words);
    }

    [Fact]
    public void A_device_of_another_host_is_named_so()
    {
        var other = new SessionBench(session: 1).Open();
        var bench = new SessionBench(session: 2) { Device = other.Device, Now = other.Now };
        bench.Session.Open(bench.Now);
        bench.Run(0.2);

        Assert.Contains("another host's session", PortDiagnosis.Describe(bench.Session, "COM7").Text);
    }

    [Fact]
    public void Another_version_is_named_with_both_numbers()
    {
        var writer = new FrameWriter();
        writer.Begin(FrameKind.HelloReply, 0);
        writer.Payload.U8(2);
        writer.Payload.U8(0);
        byte[] frame = new byte[FrameFormat.MaxWireBytes];
        byte[] reply = frame[..writer.End(frame, 0)];
        var bench = Hearing(_ => reply);

        Assert.StartsWith($"The device speaks protocol 2.0, this program speaks {ProtocolVersion.Major}.{ProtocolVersion.Minor}.", PortDiagnosis.Describe(bench.Session, "COM7").Text);
    }

    private static byte[] Keep(byte[] sent, Queue<byte> line)
    {
        Array.ForEach(sent, line.Enqueue);
        return [];
    }

    private static byte[] TakeAll(Queue<byte> line)
    {
        byte[] heard = [.. line];
        line.Clear();
        return heard;
    }

    private static SessionBench Hearing(Func<byte[], byte[]> toHost)
    {
        var bench = new SessionBench { ToHost = toHost };
        bench.Session.Open(0);
        bench.Run(1);
        return bench;
    }
}

using BenchmarkDotNet.Attributes;

namespace FoamDevice.Benchmarks;

/// <summary>Encoding and decoding a frame against copying its bytes.</summary>
[MemoryDiagnoser]
public class FrameBenchmarks
{
    private readonly FrameWork _work = new();

    /// <inheritdoc cref="FrameWork.Copy"/>
    [Benchmark(Baseline = true)]
    public byte Copy() => _work.Copy();

    /// <inheritdoc cref="FrameWork.Encode"/>
    [Benchmark]
    public int Encode() => _work.Encode();

    /// <inheritdoc cref="FrameWork.Decode"/>
    [Benchmark]
    public uint Decode() => _work.Decode();
}

namespace FoamDevice.VirtualEsp32;

/// <summary>The content of one file.</summary>
internal sealed class FlashFile(byte[] content)
{
    private byte[] _bytes = (byte[])content.Clone();

    public int Length { get; private set; } = content.Length;

    /// <summary>Not yet in the folder.</summary>
    public bool Changed { get; set; } = true;

    public byte[] ToArray() => _bytes.AsSpan(0, Length).ToArray();

    public int Read(int position, Span<byte> target)
    {
        var count = Math.Clamp(Length - position, 0, target.Length);
        _bytes.AsSpan(position, count).CopyTo(target);
        return count;
    }

    public void Write(int position, byte value)
    {
        if (position >= Length) SetLength(position + 1);
        _bytes[position] = value;
        Changed = true;
    }

    public void SetLength(int length)
    {
        if (length > _bytes.Length) Array.Resize(ref _bytes, Math.Max(length, _bytes.Length * 2));
        if (length < Length) _bytes.AsSpan(length, Length - length).Clear();
        Length = length;
        Changed = true;
    }
}

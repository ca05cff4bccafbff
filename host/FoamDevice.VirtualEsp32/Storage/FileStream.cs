using FoamDevice.VirtualEsp32;

namespace FoamDevice.Firmware;

/// <summary>Stands in for nanoFramework's <c>System.IO.FileStream</c> on the virtual <c>I:</c> drive.</summary>
public class FileStream : System.IO.Stream
{
    private readonly VirtualChip _chip = VirtualChip.Current;
    private readonly FlashFile _file;
    private readonly System.IO.FileAccess _access;
    private int _position;
    private bool _closed;

    /// <summary>Opens a file for reading and writing.</summary>
    /// <exception cref="System.IO.IOException">The file is missing, or is there already, where the mode forbids that.</exception>
    public FileStream(string path, System.IO.FileMode mode)
        : this(path, mode, System.IO.FileAccess.ReadWrite)
    {
    }

    /// <summary>Opens a file.</summary>
    /// <exception cref="System.IO.IOException">The file is missing, or is there already, where the mode forbids that.</exception>
    public FileStream(string path, System.IO.FileMode mode, System.IO.FileAccess access)
    {
        Name = path;
        _access = access;
        _file = Open(path, mode);
        if (mode == System.IO.FileMode.Append) _position = _file.Length;
    }

    /// <summary>The path that was opened.</summary>
    public string Name { get; }

    /// <inheritdoc/>
    public override bool CanRead => !_closed && _access.HasFlag(System.IO.FileAccess.Read);

    /// <inheritdoc/>
    public override bool CanSeek => !_closed;

    /// <inheritdoc/>
    public override bool CanWrite => !_closed && _access.HasFlag(System.IO.FileAccess.Write);

    /// <inheritdoc/>
    public override long Length => _file.Length;

    /// <inheritdoc/>
    public override long Position
    {
        get => _position;
        set => Seek(value, System.IO.SeekOrigin.Begin);
    }

    /// <inheritdoc/>
    public override void Flush()
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        _chip.Spend(0);
        _chip.Drive.Save();
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count)
    {
        if (!CanRead) throw new NotSupportedException("The stream is not open for reading.");
        _chip.Spend(_chip.Costs.FileReadMicroseconds);
        var read = _file.Read(_position, buffer.AsSpan(offset, count));
        _position += read;
        return read;
    }

    /// <inheritdoc/>
    public override long Seek(long offset, System.IO.SeekOrigin origin)
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        var start = origin switch
        {
            System.IO.SeekOrigin.Begin => 0L,
            System.IO.SeekOrigin.Current => _position,
            _ => _file.Length,
        };
        var target = start + offset;
        if (target is < 0 or > VirtualFlash.CapacityBytes) throw new System.IO.IOException($"{target} is no position in a file.");
        return _position = (int)target;
    }

    /// <inheritdoc/>
    public override void SetLength(long value)
    {
        if (!CanWrite) throw new NotSupportedException("The stream is not open for writing.");
        if (value is < 0 or > VirtualFlash.CapacityBytes) throw new System.IO.IOException($"{value} is no length of a file.");
        _chip.Drive.SetLength(_file, (int)value);
        _position = Math.Min(_position, (int)value);
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count)
    {
        if (!CanWrite) throw new NotSupportedException("The stream is not open for writing.");
        _chip.Drive.Write(_file, _position, buffer.AsSpan(offset, count));
        _position += count;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (!_closed && _chip.Powered) _chip.Drive.Save();
        _closed = true;
        base.Dispose(disposing);
    }

    private FlashFile Open(string path, System.IO.FileMode mode)
    {
        var drive = _chip.Drive;
        var exists = drive.Exists(path);
        switch (mode)
        {
            case System.IO.FileMode.CreateNew when exists:
                throw new System.IO.IOException($"'{path}' exists already.");
            case System.IO.FileMode.Create or System.IO.FileMode.CreateNew:
            case System.IO.FileMode.OpenOrCreate or System.IO.FileMode.Append when !exists:
                return drive.Create(path);
            default:
                var file = drive.Find(path);
                if (mode == System.IO.FileMode.Truncate) drive.SetLength(file, 0);
                return file;
        }
    }
}

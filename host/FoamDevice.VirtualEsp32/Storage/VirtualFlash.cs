namespace FoamDevice.VirtualEsp32;

/// <summary>
/// The <c>I:</c> drive: 256 KB of flash with files and no folders. It lives in memory, or follows a folder of this machine. It outlives
/// chips and resets.
/// </summary>
public sealed class VirtualFlash
{
    /// <summary>Size of the drive in bytes.</summary>
    public const int CapacityBytes = 256 * 1024;

    private const int LongestName = 64;

    private readonly SortedDictionary<string, FlashFile> _files = new(StringComparer.Ordinal);
    private readonly FlashFolder? _folder;

    /// <summary>An empty drive in memory.</summary>
    public VirtualFlash()
    {
    }

    private VirtualFlash(FlashFolder folder)
    {
        _folder = folder;
        foreach (var (name, content) in folder.Load()) _files.Add(name, new FlashFile(content));
    }

    /// <summary>
    /// Cuts the chip's power before the next byte operation but this many; null for never. Each byte written is one operation, and so is
    /// creating, emptying, moving or deleting a file. Counts down, and is null again once the power was cut.
    /// </summary>
    public long? PowerCutAfterBytes { get; set; }

    /// <summary>Fault: every write of bytes fails with an <see cref="IOException"/>, before the first of them. Files can still be made and emptied.</summary>
    public bool WritesFail { get; set; }

    /// <summary>Fault: every move fails with an <see cref="IOException"/>; both names stay as they were.</summary>
    public bool MovesFail { get; set; }

    /// <summary>Fault: every delete of a file that is there fails with an <see cref="IOException"/>; the file stays.</summary>
    public bool DeletesFail { get; set; }

    /// <summary>Byte operations so far, counted as for <see cref="PowerCutAfterBytes"/>.</summary>
    public long ByteOperations { get; private set; }

    /// <summary>Names of the files, without the drive, in order.</summary>
    public IReadOnlyCollection<string> FileNames => _files.Keys;

    /// <summary>A drive that starts with the files of a folder and writes every change there. A missing folder is made.</summary>
    /// <param name="path">The folder on this machine.</param>
    /// <exception cref="IOException">The folder cannot be read or made.</exception>
    public static VirtualFlash InFolder(string path) => new(new FlashFolder(path));

    /// <summary>The content of a file, seen from outside: no time passes.</summary>
    /// <param name="name">Its name, without the drive.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public byte[] ReadAllBytes(string name) =>
        Find(name)?.ToArray() ?? throw new FileNotFoundException($"There is no '{name}' on the drive.", name);

    /// <summary>Writes a file from outside: no time passes and no operation is counted.</summary>
    /// <param name="name">Its name, without the drive.</param>
    /// <param name="content">Its new content.</param>
    /// <exception cref="ArgumentException">A name is letters, digits, dot, dash and underline, and starts with no dot.</exception>
    public void WriteAllBytes(string name, byte[] content)
    {
        if (!IsFileName(name)) throw new ArgumentException($"'{name}' is no file name of the drive.", nameof(name));
        _files[name] = new FlashFile(content);
        Save();
    }

    /// <summary>Fault: bits of one byte of a file flip, from outside: no time passes and no operation is counted. Flipping them again mends it.</summary>
    /// <param name="name">Its name, without the drive.</param>
    /// <param name="position">Which byte, from 0.</param>
    /// <param name="bits">A set bit flips.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The file has no such byte.</exception>
    public void FlipBits(string name, int position, byte bits)
    {
        var file = Find(name) ?? throw new FileNotFoundException($"There is no '{name}' on the drive.", name);
        if (position < 0 || position >= file.Length)
            throw new ArgumentOutOfRangeException(nameof(position), position, $"'{name}' has {file.Length} bytes.");
        file.Write(position, (byte)(file.ToArray()[position] ^ bits));
        Save();
    }

    /// <summary>Whether there is a file.</summary>
    /// <param name="name">Its name, without the drive.</param>
    public bool Exists(string name) => _files.ContainsKey(name);

    /// <summary>Names that are safe as file names on every machine, so that a drive can follow a folder.</summary>
    internal static bool IsFileName(string name) =>
        name.Length is > 0 and <= LongestName && name[0] != '.'
        && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' or '-');

    internal FlashFile? Find(string name) => _files.GetValueOrDefault(name);

    internal FlashFile Create(string name) => _files[name] = new FlashFile([]);

    internal void Delete(string name) => _files.Remove(name);

    internal void Move(string from, string to)
    {
        _files[to] = _files[from];
        _files[to].Changed = true;
        _files.Remove(from);
    }

    internal long UsedBytes()
    {
        var used = 0L;
        foreach (var file in _files.Values) used += file.Length;
        return used;
    }

    /// <summary>Counts one operation.</summary>
    /// <returns>False if the power goes before it.</returns>
    internal bool CountOperation()
    {
        if (PowerCutAfterBytes is <= 0)
        {
            PowerCutAfterBytes = null;
            return false;
        }
        PowerCutAfterBytes--;
        ByteOperations++;
        return true;
    }

    /// <summary>Brings the folder up to date, if there is one.</summary>
    internal void Save() => _folder?.Save(_files);
}

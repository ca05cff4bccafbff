namespace FoamDevice.VirtualEsp32;

/// <summary>The chip's way to its drive: paths, time, stalled refills and cut power.</summary>
internal sealed class FlashDrive(VirtualChip chip)
{
    public const string Root = @"I:\";

    private VirtualFlash Flash => chip.Options.Flash;

    public bool Exists(string path)
    {
        chip.Spend(chip.Costs.FileReadMicroseconds);
        return Flash.Exists(NameOf(path));
    }

    /// <exception cref="IOException">There is no such file.</exception>
    public FlashFile Find(string path)
    {
        chip.Spend(chip.Costs.FileReadMicroseconds);
        return Flash.Find(NameOf(path)) ?? throw new IOException($"There is no '{path}'.");
    }

    public string[] FileNames()
    {
        chip.Spend(chip.Costs.FileReadMicroseconds);
        return [.. Flash.FileNames.Select(name => Root + name)];
    }

    /// <summary>Makes a file, or empties the one that is there: only an entry of the directory, as quick as a look-up.</summary>
    public FlashFile Create(string path)
    {
        BeginWrite(chip.Costs.FileReadMicroseconds);
        var name = NameOf(path);
        CountOperation();
        var file = Flash.Create(name);
        Flash.Save();
        return file;
    }

    /// <exception cref="IOException">Deleting fails.</exception>
    public void Delete(string path)
    {
        BeginWrite(chip.Costs.FileWriteMicroseconds);
        var name = NameOf(path);
        if (!Flash.Exists(name)) return;
        if (Flash.DeletesFail) throw new IOException($"'{path}' could not be deleted.");
        CountOperation();
        Flash.Delete(name);
        Flash.Save();
    }

    /// <exception cref="IOException">The source is missing, the target is there already, or moving fails.</exception>
    public void Move(string from, string to)
    {
        BeginWrite(chip.Costs.FileWriteMicroseconds);
        var (source, target) = (NameOf(from), NameOf(to));
        if (!Flash.Exists(source)) throw new IOException($"There is no '{from}'.");
        if (Flash.Exists(target)) throw new IOException($"'{to}' exists already; a move does not replace.");
        if (Flash.MovesFail) throw new IOException($"'{from}' could not be moved.");
        CountOperation();
        Flash.Move(source, target);
        Flash.Save();
    }

    /// <summary>Writes bytes one by one, so that a power cut leaves those before it.</summary>
    /// <exception cref="IOException">The drive is full, or writing fails.</exception>
    public void Write(FlashFile file, int position, ReadOnlySpan<byte> bytes)
    {
        BeginWrite(chip.Costs.FileWriteMicroseconds);
        if (Flash.WritesFail) throw new IOException("The flash could not be written.");
        var growth = Math.Max(0, position + bytes.Length - file.Length);
        if (Flash.UsedBytes() + growth > VirtualFlash.CapacityBytes) throw new IOException("The drive is full.");
        for (var index = 0; index < bytes.Length; index++)
        {
            CountOperation();
            file.Write(position + index, bytes[index]);
        }
    }

    public void SetLength(FlashFile file, int length)
    {
        BeginWrite(chip.Costs.FileWriteMicroseconds);
        CountOperation();
        file.SetLength(length);
    }

    public void Save() => Flash.Save();

    private static string NameOf(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (!path.StartsWith(Root, StringComparison.Ordinal)) throw new IOException($"'{path}' is not on the drive {Root}.");
        var name = path[Root.Length..];
        return VirtualFlash.IsFileName(name) ? name : throw new IOException($"'{path}' is no file name of the drive {Root}.");
    }

    /// <summary>The refill interrupt stands still from the beginning of the write, so the stall starts before time passes.</summary>
    private void BeginWrite(int costMicroseconds)
    {
        if (chip.Powered) chip.Rmt.StallRefill(costMicroseconds);
        chip.Spend(costMicroseconds);
    }

    private void CountOperation()
    {
        if (Flash.CountOperation()) return;
        chip.CutPower();
        throw new PowerCutException();
    }
}

namespace FoamDevice.VirtualEsp32;

/// <summary>The folder on this machine that a virtual drive follows.</summary>
internal sealed class FlashFolder
{
    /// <summary>Not a file name on the drive, so that an unfinished file is never taken for one.</summary>
    private const string Unfinished = "~";

    private readonly string _path;

    public FlashFolder(string path)
    {
        _path = path;
        System.IO.Directory.CreateDirectory(path);
    }

    public IEnumerable<(string Name, byte[] Content)> Load() => Names().Select(name => (name, System.IO.File.ReadAllBytes(At(name))));

    /// <summary>Writes changed files and removes those that are gone. Each is replaced whole: a crash of this process tears none.</summary>
    public void Save(IReadOnlyDictionary<string, FlashFile> files)
    {
        foreach (var (name, file) in files)
        {
            if (!file.Changed) continue;
            System.IO.File.WriteAllBytes(At(name) + Unfinished, file.ToArray());
            System.IO.File.Move(At(name) + Unfinished, At(name), overwrite: true);
            file.Changed = false;
        }
        foreach (var name in Names().Where(name => !files.ContainsKey(name))) System.IO.File.Delete(At(name));
    }

    /// <summary>Files of the folder that can be on the drive; others are left alone.</summary>
    private List<string> Names() =>
        [.. System.IO.Directory.EnumerateFiles(_path).Select(file => System.IO.Path.GetFileName(file)).Where(VirtualFlash.IsFileName)];

    private string At(string name) => System.IO.Path.Combine(_path, name);
}

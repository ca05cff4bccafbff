using FoamDevice.Host;

namespace FoamDevice.Web.People;

/// <summary>Who is on file. Changes of the file by others are seen at once; a file that became unreadable, or is gone, changes nothing. Any thread may call.</summary>
public sealed class PeopleBook
{
    private readonly string? _path;
    private readonly Lock _guard = new();
    private IReadOnlyList<BenchPerson> _people = [];
    private (DateTime Written, long Bytes) _read;

    /// <summary>Opens it.</summary>
    /// <param name="path">The file; null for nobody, ever.</param>
    /// <exception cref="PeopleException">It can't be read or understood.</exception>
    public PeopleBook(string? path)
    {
        _path = path;
        if (path is null)
            return;

        _read = StateOf(path);
        _people = PeopleFile.Read(path) ?? [];
    }

    /// <summary>Nobody is on file.</summary>
    public bool IsOpen => All.Count == 0;

    /// <summary>All, as the file has them.</summary>
    public IReadOnlyList<BenchPerson> All
    {
        get
        {
            lock (_guard)
            {
                Refresh();
                return _people;
            }
        }
    }

    /// <summary>A person by name; null when the file has no such person.</summary>
    public BenchPerson? Find(string name) => All.FirstOrDefault(person => string.Equals(person.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Puts a person on file.</summary>
    /// <exception cref="PeopleException">The name is taken, name or PIN can't be used, nobody would be an engineer, or the file can't be written.</exception>
    public void Add(string name, DeskRole role, string pin)
    {
        string taken = PeopleFile.CheckedName(name);
        string hash = Pin.Hash(taken, pin);
        Change(people => people.Any(person => IsNamed(person, taken))
            ? throw new PeopleException($"{taken} is on file already. `foam people pin {taken}` gives another PIN.")
            : [.. people, new BenchPerson(taken, role, hash)]);
    }

    /// <summary>Takes a person off file.</summary>
    /// <exception cref="PeopleException">There is no such person, the last engineer would go while others stay, or the file can't be written.</exception>
    public void Remove(string name) => Change(people => [.. people.Where(person => person != Existing(people, name))]);

    /// <summary>Gives a person another PIN, and signs the person out everywhere.</summary>
    /// <exception cref="PeopleException">There is no such person, the PIN can't be used, or the file can't be written.</exception>
    public void SetPin(string name, string pin) => Change(people =>
    {
        BenchPerson person = Existing(people, name);
        string hash = Pin.Hash(person.Name, pin);
        return [.. people.Select(one => one == person ? person with { PinHash = hash } : one)];
    });

    private void Change(Func<IReadOnlyList<BenchPerson>, IReadOnlyList<BenchPerson>> change)
    {
        string path = _path ?? throw new PeopleException("This bench keeps nobody on file.");
        lock (_guard)
        {
            // The file itself, not what was read of it: an unreadable one is never written over.
            IReadOnlyList<BenchPerson> after = change(PeopleFile.Read(path) ?? []);
            if (after.Count > 0 && after.All(person => person.Role != DeskRole.Engineer))
                throw new PeopleException("Somebody has to be an engineer, or nobody could serve the machine or name others. Begin with, or keep, an engineer.");

            PeopleFile.Write(path, after);
            _people = after;
            _read = StateOf(path);
        }
    }

    private void Refresh()
    {
        if (_path is null || StateOf(_path) == _read)
            return;

        try
        {
            (DateTime, long) state = StateOf(_path);
            _people = PeopleFile.Read(_path) ?? _people;
            _read = state;
        }
        catch (PeopleException)
        {
            // What was good stays in force: an unreadable file must not open the bench to everybody, nor one that an editor is just writing.
        }
    }

    private static BenchPerson Existing(IReadOnlyList<BenchPerson> people, string name) => people.FirstOrDefault(person => IsNamed(person, name.Trim()))
        ?? throw new PeopleException($"Nobody is called {name}. {(people.Count == 0 ? "Nobody is on file." : $"On file: {string.Join(", ", people.Select(person => person.Name))}.")}");

    private static bool IsNamed(BenchPerson person, string name) => string.Equals(person.Name, name, StringComparison.OrdinalIgnoreCase);

    private static (DateTime Written, long Bytes) StateOf(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
    }
}

using FoamDevice.Host;
using FoamDevice.Web.People;

namespace FoamDevice.Web.Tests.Shell;

public sealed class PeopleBookTests : IDisposable
{
    private const string Pin = "48151";

    private readonly string _folder = Directory.CreateTempSubdirectory("foam-people-").FullName;
    private readonly PeopleBook _book;

    public PeopleBookTests() => _book = new PeopleBook(FilePath);

    private string FilePath => Path.Combine(_folder, PeopleFile.FileName);

    [Fact]
    public void Without_a_file_nobody_is_known()
    {
        Assert.True(_book.IsOpen);
        Assert.Empty(_book.All);
    }

    [Fact]
    public void People_are_found_again_by_a_name_in_any_case()
    {
        _book.Add(" Ada ", DeskRole.Engineer, Pin);
        _book.Add("زهرا", DeskRole.Technician, Pin);

        var again = new PeopleBook(FilePath);

        Assert.Equal(("Ada", DeskRole.Engineer), (again.Find("ADA")!.Name, again.Find("ADA")!.Role));
        Assert.Equal(DeskRole.Technician, again.Find("زهرا")!.Role);
    }

    [Fact]
    public void The_file_holds_no_PIN_and_is_its_owners_alone()
    {
        _book.Add("Ada", DeskRole.Engineer, Pin);

        Assert.DoesNotContain(Pin, File.ReadAllText(FilePath));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(FilePath));
    }

    [Theory]
    [InlineData("123")]
    [InlineData("1234567890123")]
    [InlineData("48 51")]
    [InlineData("abcd")]
    [InlineData("0000")]
    [InlineData("1234")]
    [InlineData("987654")]
    public void A_PIN_that_is_no_good_is_refused(string pin)
    {
        Assert.Throws<PeopleException>(() => _book.Add("Ada", DeskRole.Engineer, pin));
        Assert.True(_book.IsOpen);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("A\nda")]
    [InlineData("Ada\u202E")]
    public void A_name_that_can_not_be_read_is_refused(string name)
    {
        Assert.Throws<PeopleException>(() => _book.Add(name, DeskRole.Engineer, Pin));
    }

    [Fact]
    public void A_name_stands_there_once()
    {
        _book.Add("Ada", DeskRole.Engineer, Pin);

        PeopleException refusal = Assert.Throws<PeopleException>(() => _book.Add("ada", DeskRole.Viewer, Pin));

        Assert.Contains("on file already", refusal.Message);
    }

    [Fact]
    public void Somebody_is_always_an_engineer()
    {
        Assert.Contains("engineer", Assert.Throws<PeopleException>(() => _book.Add("Grace", DeskRole.Technician, Pin)).Message);
        _book.Add("Ada", DeskRole.Engineer, Pin);
        _book.Add("Grace", DeskRole.Technician, Pin);

        Assert.Contains("engineer", Assert.Throws<PeopleException>(() => _book.Remove("Ada")).Message);

        Assert.Equal(2, new PeopleBook(FilePath).All.Count);
    }

    [Fact]
    public void The_last_one_may_go()
    {
        _book.Add("Ada", DeskRole.Engineer, Pin);

        _book.Remove("ada");

        Assert.True(_book.IsOpen);
    }

    [Fact]
    public void Who_is_not_there_is_named_with_those_who_are()
    {
        _book.Add("Ada", DeskRole.Engineer, Pin);

        PeopleException refusal = Assert.Throws<PeopleException>(() => _book.SetPin("Grace", Pin));

        Assert.Contains("Nobody is called Grace. On file: Ada.", refusal.Message);
    }

    [Fact]
    public void What_another_program_changes_is_seen()
    {
        _book.Add("Ada", DeskRole.Engineer, Pin);

        new PeopleBook(FilePath).Add("Grace", DeskRole.Viewer, Pin);

        Assert.NotNull(_book.Find("Grace"));
    }

    [Fact]
    public void A_file_that_breaks_meanwhile_does_not_open_the_bench_and_is_not_written_over()
    {
        _book.Add("Ada", DeskRole.Engineer, Pin);
        File.WriteAllText(FilePath, "people: [");

        Assert.NotNull(_book.Find("Ada"));
        Assert.Throws<PeopleException>(() => _book.Add("Grace", DeskRole.Viewer, Pin));
        Assert.Equal("people: [", File.ReadAllText(FilePath));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("# Who may sign in at the bench page.\n")]
    public void A_file_that_is_gone_or_just_being_written_does_not_open_the_bench(string? content)
    {
        _book.Add("Ada", DeskRole.Engineer, Pin);
        File.Delete(FilePath);
        if (content is not null)
            File.WriteAllText(FilePath, content);

        Assert.False(_book.IsOpen);
        Assert.NotNull(_book.Find("Ada"));
    }

    [Theory]
    [InlineData("people: [", ", line ")]
    [InlineData("people:\n- name: Ada\n  role: boss\n  pin: x", "no role 'boss'")]
    [InlineData("people:\n- name: Ada\n  role: engineer", "lacks a name or a pin")]
    [InlineData("people:\n- {name: Ada, role: engineer, pin: x}\n- {name: ADA, role: viewer, pin: x}", "Ada stands there twice")]
    [InlineData("persons: []", "persons")]
    public void A_file_that_can_not_be_understood_is_refused_in_words(string yaml, string words)
    {
        File.WriteAllText(FilePath, yaml);

        PeopleException refusal = Assert.Throws<PeopleException>(() => new PeopleBook(FilePath));

        Assert.StartsWith(FilePath, refusal.Message);
        Assert.Contains(words, refusal.Message);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}

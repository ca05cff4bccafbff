using FoamDevice.Host;
using FoamDevice.Web.People;
using Microsoft.Extensions.Time.Testing;

namespace FoamDevice.Web.Tests.Shell;

public sealed class SignInDeskTests : IDisposable
{
    private const string Right = "48151";
    private const string Wrong = "99887";

    private readonly string _folder = Directory.CreateTempSubdirectory("foam-people-").FullName;
    private readonly FakeTimeProvider _time = new();
    private readonly SignInDesk _desk;

    public SignInDeskTests()
    {
        var people = new PeopleBook(Path.Combine(_folder, PeopleFile.FileName));
        people.Add("Ada", DeskRole.Engineer, Right);
        people.Add("Grace", DeskRole.Technician, Right);
        _desk = new SignInDesk(people, _time);
    }

    [Fact]
    public void Two_wrong_PINs_cost_nothing()
    {
        _desk.Try("Ada", Wrong);
        _desk.Try("Ada", Wrong);

        Assert.Equal("Ada", _desk.Try("Ada", Right).Person?.Name);
    }

    [Fact]
    public void The_wait_doubles_with_each_further_wrong_PIN_up_to_a_quarter_of_an_hour()
    {
        List<double> waits = [];
        for (int i = 0; i < 10; i++)
        {
            TimeSpan wait = _desk.Try("Ada", Wrong).Wait;
            waits.Add(wait.TotalSeconds);
            _time.Advance(wait);
        }

        Assert.Equal([0, 0, 30, 60, 120, 240, 480, 900, 900, 900], waits);
    }

    [Fact]
    public void While_a_name_is_locked_no_PIN_is_tried_and_the_wait_does_not_grow()
    {
        for (int i = 0; i < 3; i++)
            _desk.Try("Ada", Wrong);

        _time.Advance(TimeSpan.FromSeconds(10));
        SignInAnswer answer = _desk.Try("Ada", Right);

        Assert.Null(answer.Person);
        Assert.Equal(20, answer.Wait.TotalSeconds);
    }

    [Fact]
    public void After_the_wait_the_right_PIN_opens_and_the_count_begins_anew()
    {
        for (int i = 0; i < 3; i++)
            _desk.Try("Ada", Wrong);

        _time.Advance(TimeSpan.FromSeconds(30));

        Assert.NotNull(_desk.Try("ada", Right).Person);
        Assert.Equal(TimeSpan.Zero, _desk.Try("Ada", Wrong).Wait);
    }

    [Fact]
    public void A_locked_name_locks_nobody_else()
    {
        for (int i = 0; i < 5; i++)
            _desk.Try("Ada", Wrong);

        Assert.Equal("Grace", _desk.Try("Grace", Right).Person?.Name);
    }

    [Fact]
    public void Persian_digits_are_digits()
    {
        Assert.NotNull(_desk.Try("Ada", "\u06F4\u06F8\u06F1\u06F5\u06F1").Person);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}

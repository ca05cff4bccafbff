using FoamDevice.Host;
using FoamDevice.Web.Hosting;
using FoamDevice.Web.Language;
using FoamDevice.Web.Layout;
using FoamDevice.Web.People;
using FoamDevice.Web.Seats;

namespace FoamDevice.Web.Tests.Shell;

public sealed class SeatedDeskTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("foam-people-").FullName;
    private readonly FakeDesk _desk = new();
    private readonly ControlSeat _seat = new(TimeProvider.System);
    private readonly PeopleBook _people;
    private readonly BenchPageSettings _settings = new() { HostVersion = "1.2.3", StoreAddress = "unused.db", OpenBenchName = "Ada" };

    public SeatedDeskTests() => _people = new PeopleBook(Path.Combine(_folder, PeopleFile.FileName));

    [Fact]
    public async Task At_a_bench_with_nobody_on_file_everyone_is_an_engineer_by_the_configured_name()
    {
        SeatedDesk desk = Visit(null);
        desk.Take();

        await desk.DoAsync(new HomeCarriages());

        Assert.Equal(new DeskPerson("Ada", DeskRole.Engineer), _desk.LastPerson);
    }

    [Theory]
    [InlineData(DeskRole.Viewer, false, false)]
    [InlineData(DeskRole.Technician, true, false)]
    [InlineData(DeskRole.Engineer, true, true)]
    public async Task A_role_decides_what_reaches_the_bench(DeskRole role, bool mayRun, bool mayServe)
    {
        SeatedDesk desk = Visit(role);
        desk.Take();

        DeskAnswer run = await desk.DoAsync(new StopWork());
        DeskAnswer service = await desk.DoAsync(new BeginService(ServiceJob.SelfTest));

        Assert.Equal((mayRun, mayServe), (run.Done, service.Done));
        Assert.Equal((mayRun ? 1 : 0) + (mayServe ? 1 : 0), _desk.Actions.Count);
        Assert.Equal((mayRun, mayServe), (desk.CanAct, desk.CanServe));
    }

    [Fact]
    public async Task Without_the_controls_nothing_reaches_the_bench_but_an_abort()
    {
        SeatedDesk desk = Visit(DeskRole.Technician);

        DeskAnswer stop = await desk.DoAsync(new StopWork());
        DeskAnswer abort = await desk.DoAsync(new AbortWork());

        Assert.Equal("Take control first.", stop.Text);
        Assert.True(abort.Done);
        Assert.IsType<AbortWork>(Assert.Single(_desk.Actions));
        Assert.True(desk.CanAbort);
    }

    [Fact]
    public async Task A_viewer_cuts_nothing()
    {
        SeatedDesk desk = Visit(DeskRole.Viewer);

        Assert.False((await desk.DoAsync(new AbortWork())).Done);
        Assert.False(desk.Take());
        Assert.Empty(_desk.Actions);
    }

    [Fact]
    public async Task The_refusal_names_who_has_the_controls()
    {
        Visit(DeskRole.Technician, "first").Take();

        DeskAnswer answer = await Visit(DeskRole.Engineer, "second").DoAsync(new HomeCarriages());

        Assert.Equal("Technician has the controls. Ask for them first.", answer.Text);
    }

    [Fact]
    public async Task Who_is_taken_off_file_while_a_tab_is_open_does_nothing_more()
    {
        Visit(DeskRole.Engineer);
        SeatedDesk desk = Visit(DeskRole.Technician, "second");
        desk.Take();

        _people.Remove("Technician");

        Assert.False((await desk.DoAsync(new AbortWork())).Done);
        Assert.Null(desk.Person);
    }

    public void Dispose()
    {
        _seat.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    // Somebody signed in with that role, called like it; null for a bench with nobody on file.
    private SeatedDesk Visit(DeskRole? role, string browser = "first")
    {
        var visit = new PageVisit { Browser = browser };
        var visitor = new BenchVisitor(_people, new SignIns(), _settings);
        if (role is { } signedIn)
        {
            foreach (DeskRole known in (DeskRole[])[DeskRole.Engineer, signedIn])
            {
                if (_people.Find(known.ToString()) is null)
                    _people.Add(known.ToString(), known, "48151");
            }

            visitor.Principal = PersonTicket.For(_people.Find(signedIn.ToString())!).ToPrincipal();
        }

        return new SeatedDesk(_desk, _seat, visit, visitor, new PageTexts(visit, new PageNumbers(visit)));
    }
}

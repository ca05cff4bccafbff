using Bunit;
using FoamDevice.Host;
using FoamDevice.Web.Language;
using FoamDevice.Web.People;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace FoamDevice.Web.Tests.Shell;

public sealed class PeoplePageTests : PageTest
{
    private readonly string _folder = Directory.CreateTempSubdirectory("foam-people-").FullName;
    private readonly PeopleBook _people;

    public PeoplePageTests()
    {
        _people = new PeopleBook(Path.Combine(_folder, PeopleFile.FileName));
        Services.AddSingleton(_people);
        using (RunStore.Open(StorePath))
        {
            // A bench that is served has a store.
        }
    }

    [Fact]
    public void With_nobody_on_file_it_says_what_that_means()
    {
        Assert.Contains("records don't tell people apart", Opened().Find("[data-testid=people-open]").TextContent);
    }

    [Fact]
    public async Task Whoever_adds_the_first_person_signs_in_next()
    {
        RenderProviders();
        var page = Opened();

        await AddAsync(page, "Ada", "48151");

        Assert.Equal(DeskRole.Engineer, _people.Find("Ada")?.Role);
        var written = Assert.IsType<WriteDown>(Assert.Single(Desk.Actions));
        Assert.Equal((BenchActKind.People, "Ada was put on file as engineer."), (written.Kind, written.Text));
        Assert.Equal("bench", Desk.LastPerson?.Name);
        Assert.Contains("/sign-in", Services.GetRequiredService<NavigationManager>().Uri);
    }

    [Fact]
    public async Task A_PIN_that_is_no_good_is_refused_in_words()
    {
        RenderProviders();
        var page = Opened();

        await AddAsync(page, "Ada", "1234");

        Assert.Contains("anybody tries first", page.Find("[data-testid=people-told]").TextContent);
        Assert.True(_people.IsOpen);
    }

    [Fact]
    public void The_list_shows_names_as_text_and_roles()
    {
        _people.Add("<b>Ada</b>", DeskRole.Engineer, "48151");

        var page = Opened();

        Assert.Contains("<b>Ada</b>", page.Find("[data-testid=people]").TextContent);
        Assert.Contains("engineer", page.Find("[data-testid=people]").TextContent);
        Assert.Empty(page.FindAll("[data-testid=people] b"));
    }

    [Fact]
    public void The_newest_of_the_log_is_there_the_newest_first()
    {
        Write("Ada", "Ada was put on file as engineer.");
        Write("Ada", "Grace was put on file as <i>technician</i>.");

        var page = Opened();

        Assert.Equal(
            ["Grace was put on file as <i>technician</i>.", "Ada was put on file as engineer."],
            page.FindAll("[data-testid=people-log] tbody td:last-child").Select(cell => cell.TextContent));
        Assert.Equal("Ada", page.Find("[data-testid=people-log] tbody bdi").TextContent);
    }

    [Fact]
    public void The_log_is_read_once_and_again_when_somebody_asks()
    {
        Write("Ada", "Ada signed in.");
        var page = Opened();
        Write("Ada", "Ada signed out.");

        page.Render();
        int before = page.FindAll("[data-testid=people-log] tbody tr").Count;
        page.Find("[data-testid=people-log-again]").Click();

        Assert.Equal(1, before);
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("[data-testid=people-log] tbody tr").Count));
    }

    [Fact]
    public void With_nothing_in_the_log_it_says_what_comes_there()
    {
        var page = Opened();

        Assert.Contains("Nothing is on record yet", page.Find("[data-testid=people-log-none]").TextContent);
    }

    [Fact]
    public void In_Persian_the_logs_English_is_marked_as_English()
    {
        Language = PageLanguage.Persian;
        Write("Ada", "Ada signed in.");

        var cell = Opened().Find("[data-testid=people-log] tbody td:last-child span");

        Assert.Equal(("en", "ltr"), (cell.GetAttribute("lang"), cell.GetAttribute("dir")));
    }

    // The log is read on a thread of its own: once it is there, nothing happens any more by itself.
    private IRenderedComponent<PeoplePage> Opened()
    {
        var page = Render<PeoplePage>();
        page.WaitForElement("[data-testid=people-log], [data-testid=people-log-none]");
        return page;
    }

    // Each waits for the one before: where the page is busy drawing, an event that nobody waits for comes later.
    private static async Task AddAsync(IRenderedComponent<PeoplePage> page, string name, string pin)
    {
        await page.Find("[data-testid=new-name]").ChangeAsync(name);
        await page.Find("[data-testid=new-pin]").ChangeAsync(pin);
        await page.Find("form").SubmitAsync();
    }

    private void Write(string who, string text)
    {
        using RunStore store = RunStore.Open(StorePath);
        new BenchLog(store).Add(new BenchAct(BenchActKind.People, who, text));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            Directory.Delete(_folder, recursive: true);
    }
}

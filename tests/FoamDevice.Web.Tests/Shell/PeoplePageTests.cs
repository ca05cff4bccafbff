using Bunit;
using FoamDevice.Host;
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
    }

    [Fact]
    public void With_nobody_on_file_it_says_what_that_means()
    {
        Assert.Contains("records don't tell people apart", Render<PeoplePage>().Find("[data-testid=people-open]").TextContent);
    }

    [Fact]
    public void Whoever_adds_the_first_person_signs_in_next()
    {
        RenderProviders();
        var page = Render<PeoplePage>();

        page.Find("[data-testid=new-name]").Change("Ada");
        page.Find("[data-testid=new-pin]").Change("48151");
        page.Find("form").Submit();

        Assert.Equal(DeskRole.Engineer, _people.Find("Ada")?.Role);
        var written = Assert.IsType<WriteDown>(Assert.Single(Desk.Actions));
        Assert.Equal((BenchActKind.People, "Ada was put on file as engineer."), (written.Kind, written.Text));
        Assert.Equal("bench", Desk.LastPerson?.Name);
        Assert.Contains("/sign-in", Services.GetRequiredService<NavigationManager>().Uri);
    }

    [Fact]
    public void A_PIN_that_is_no_good_is_refused_in_words()
    {
        RenderProviders();
        var page = Render<PeoplePage>();

        page.Find("[data-testid=new-name]").Change("Ada");
        page.Find("[data-testid=new-pin]").Change("1234");
        page.Find("form").Submit();

        Assert.Contains("anybody tries first", page.Find("[data-testid=people-told]").TextContent);
        Assert.True(_people.IsOpen);
    }

    [Fact]
    public void The_list_shows_names_as_text_and_roles()
    {
        _people.Add("<b>Ada</b>", DeskRole.Engineer, "48151");

        var page = Render<PeoplePage>();

        Assert.Contains("<b>Ada</b>", page.Find("[data-testid=people]").TextContent);
        Assert.Contains("engineer", page.Find("[data-testid=people]").TextContent);
        Assert.Empty(page.FindAll("[data-testid=people] b"));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            Directory.Delete(_folder, recursive: true);
    }
}

using Bunit;
using FoamDevice.Host;
using FoamDevice.Web.Language;
using FoamDevice.Web.People;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace FoamDevice.Web.Tests.Shell;

public sealed class SignInPageTests : PageTest
{
    private readonly string _folder = Directory.CreateTempSubdirectory("foam-people-").FullName;

    public SignInPageTests()
    {
        var people = new PeopleBook(Path.Combine(_folder, PeopleFile.FileName));
        people.Add("Ada", DeskRole.Engineer, "48151");
        people.Add("زهرا", DeskRole.Technician, "48151");
        Services.AddSingleton(people);
    }

    private string Place => Services.GetRequiredService<NavigationManager>().Uri;

    [Fact]
    public void Everybody_on_file_is_a_button()
    {
        var page = Render<SignInPage>();

        Assert.Equal(["Ada", "زهرا"], page.FindAll(".foam-names button").Select(button => button.TextContent.Trim()));
    }

    [Fact]
    public void A_name_leads_to_its_PIN()
    {
        Render<SignInPage>().Find("[data-testid=person-Ada]").Click();

        Assert.Contains("name=Ada", Place);
    }

    [Fact]
    public void The_PIN_goes_as_a_form_with_the_name_that_was_chosen()
    {
        Open("/sign-in?name=Ada&back=%2Fhistory");

        var page = Render<SignInPage>();

        Assert.Equal("/sign-in/enter", page.Find("form").GetAttribute("action"));
        Assert.Equal("Ada", page.Find("input[name=name]").GetAttribute("value"));
        Assert.Equal("/history", page.Find("input[name=back]").GetAttribute("value"));
        Assert.Contains("PIN of Ada", page.Find("label").TextContent);
    }

    [Fact]
    public void The_pad_writes_into_the_field_and_takes_back()
    {
        Open("/sign-in?name=Ada");
        var page = Render<SignInPage>();

        foreach (string key in (string[])["pin-4", "pin-8", "pin-1", "pin-delete", "pin-0"])
            page.Find($"[data-testid={key}]").Click();

        Assert.Equal("480", page.Find("[data-testid=pin]").GetAttribute("value"));
        Assert.Equal("password", page.Find("[data-testid=pin]").GetAttribute("type"));
    }

    [Fact]
    public void The_pad_has_Persian_digits_on_a_Persian_page()
    {
        Language = PageLanguage.Persian;
        Open("/sign-in?name=Ada");

        Assert.Equal("۷", Render<SignInPage>().Find("[data-testid=pin-7]").TextContent.Trim());
    }

    [Theory]
    [InlineData("wrong=true&wait=0", "sign-in-wrong", "That is not the PIN.")]
    [InlineData("wrong=true&wait=90", "sign-in-locked", "1:30")]
    public void What_became_of_the_last_try_is_said(string query, string notice, string words)
    {
        Open($"/sign-in?name=Ada&{query}");

        Assert.Contains(words, Render<SignInPage>().Find($"[data-testid={notice}]").TextContent);
    }

    [Fact]
    public void A_name_that_nobody_has_leads_back_to_the_list()
    {
        Open("/sign-in?name=%3Cscript%3E");

        Assert.NotEmpty(Render<SignInPage>().FindAll(".foam-names"));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            Directory.Delete(_folder, recursive: true);
    }

    private void Open(string address) => Services.GetRequiredService<NavigationManager>().NavigateTo(address);
}

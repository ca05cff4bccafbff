using System.Net;
using FoamDevice.Host;
using FoamDevice.Web.People;

namespace FoamDevice.Web.Tests.Shell;

public sealed class SignInTests
{
    private const string Pin = "48151";

    [Fact]
    public async Task With_nobody_on_file_every_page_is_shown()
    {
        await using ShellServer shell = await ShellServer.StartAsync();

        using HttpResponseMessage answer = await shell.Client.GetAsync("/people", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("/", "%2F")]
    [InlineData("/people", "%2Fpeople")]
    [InlineData("/?from=here", "%2F%3Ffrom%3Dhere")]
    public async Task With_somebody_on_file_a_page_leads_to_signing_in_and_back(string path, string back)
    {
        await using ShellServer shell = await Shell();

        using HttpResponseMessage answer = await shell.Client.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal($"/sign-in?back={back}", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task The_right_PIN_opens_the_pages()
    {
        await using ShellServer shell = await Shell();

        using HttpResponseMessage answer = await Enter(shell, shell.Client, "Ada", Pin);

        Assert.Equal("/history", answer.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, await StatusOf(shell.Client));
    }

    [Fact]
    public async Task The_cookie_is_out_of_reach_of_scripts_and_of_other_sites()
    {
        await using ShellServer shell = await Shell();

        using HttpResponseMessage answer = await Enter(shell, shell.Client, "Ada", Pin);

        string cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), one => one.StartsWith("foam-person=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie);
        Assert.Contains("samesite=strict", cookie);
    }

    [Theory]
    [InlineData("Ada", "48152")]
    [InlineData("Ada", "")]
    [InlineData("Nobody", Pin)]
    public async Task A_wrong_PIN_opens_nothing_and_says_so(string name, string pin)
    {
        await using ShellServer shell = await Shell();

        using HttpResponseMessage answer = await Enter(shell, shell.Client, name, pin);

        Assert.StartsWith($"/sign-in?name={name}&wrong=true&wait=0", answer.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Redirect, await StatusOf(shell.Client));
    }

    [Fact]
    public async Task After_three_wrong_PINs_even_the_right_one_has_to_wait()
    {
        await using ShellServer shell = await Shell();
        for (int i = 0; i < SignInDesk.FreeTries + 1; i++)
            (await Enter(shell, shell.Client, "Ada", "99887")).Dispose();

        using HttpResponseMessage answer = await Enter(shell, shell.Client, "Ada", Pin);

        Assert.Matches("wrong=true&wait=([12][0-9]|30)&", answer.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Redirect, await StatusOf(shell.Client));
    }

    [Fact]
    public async Task Signing_out_ends_it_for_a_copy_of_the_cookie_too()
    {
        await using ShellServer shell = await Shell();
        using HttpResponseMessage entered = await Enter(shell, shell.Client, "Ada", Pin);
        string stolen = entered.Headers.GetValues("Set-Cookie").First(one => one.StartsWith("foam-person=", StringComparison.Ordinal)).Split(';')[0];

        (await shell.PostAsync("/sign-out")).Dispose();

        using HttpClient other = shell.Visit();
        other.DefaultRequestHeaders.Add("Cookie", stolen);
        Assert.Equal(HttpStatusCode.Redirect, await StatusOf(shell.Client));
        Assert.Equal(HttpStatusCode.Redirect, await StatusOf(other));
    }

    [Fact]
    public async Task Another_PIN_signs_out_everywhere()
    {
        await using ShellServer shell = await Shell();
        (await Enter(shell, shell.Client, "Ada", Pin)).Dispose();

        new PeopleBook(shell.PeoplePath).SetPin("Ada", "62951");

        Assert.Equal(HttpStatusCode.Redirect, await StatusOf(shell.Client));
    }

    [Fact]
    public async Task Who_came_and_who_tried_to_is_written_down_and_strangers_do_not_fill_the_log()
    {
        await using ShellServer shell = await Shell();
        (await Enter(shell, shell.Client, "Nobody", Pin)).Dispose();
        (await Enter(shell, shell.Client, "Ada", Pin)).Dispose();
        (await shell.PostAsync("/sign-out")).Dispose();
        for (int i = 0; i < SignInDesk.FreeTries + 4; i++)
            (await Enter(shell, shell.Client, "ada", "99887")).Dispose();

        Assert.Equal(
            [
                "Ada signed in at the bench page as engineer.",
                "Ada signed out at the bench page.",
                "A wrong PIN was entered for Ada.",
                "A wrong PIN was entered for Ada.",
                "A wrong PIN was entered for Ada. The name is locked for a while.",
            ],
            shell.Desk.Actions.Cast<WriteDown>().Select(act => act.Text));
    }

    [Fact]
    public async Task A_cookie_that_was_made_up_is_nobody()
    {
        await using ShellServer shell = await Shell();

        shell.Client.DefaultRequestHeaders.Add("Cookie", "foam-person=Ada");

        Assert.Equal(HttpStatusCode.Redirect, await StatusOf(shell.Client));
    }

    private static Task<ShellServer> Shell() => ShellServer.StartAsync(("Ada", DeskRole.Engineer, Pin));

    private static Task<HttpResponseMessage> Enter(ShellServer shell, HttpClient client, string name, string pin) =>
        shell.PostAsync(client, "/sign-in/enter", ("name", name), ("pin", pin), ("back", "/history"));

    private static async Task<HttpStatusCode> StatusOf(HttpClient client)
    {
        using HttpResponseMessage answer = await client.GetAsync("/", TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}

using FoamDevice.Host;

namespace FoamDevice.Web.People;

/// <summary>Has it written down who came and went, and who was put on file by whom. Nobody waits for that.</summary>
/// <param name="desk">Writes.</param>
public sealed class PeopleLog(IBenchDesk desk)
{
    private static readonly DeskPerson _page = new("the bench page", DeskRole.Viewer);

    /// <summary>Somebody tried to sign in. What is tried while a name is locked, or for a name that nobody has, is not told: strangers must not fill the log.</summary>
    public void SignIn(SignInAnswer answer)
    {
        if (answer.Person is { } person)
            Write(BenchActKind.SignedIn, $"{person.Name} signed in at the bench page as {PeopleFile.Word(person.Role)}.", person.AtDesk);
        else if (answer.Mistaken is { } mistaken)
            Write(BenchActKind.WrongPin, $"A wrong PIN was entered for {mistaken.Name}.{(answer.Wait > TimeSpan.Zero ? " The name is locked for a while." : "")}", _page);
    }

    /// <summary>Somebody signed out.</summary>
    public void SignOut(DeskPerson person) => Write(BenchActKind.SignedOut, $"{person.Name} signed out at the bench page.", person);

    /// <summary>An engineer changed who is on file.</summary>
    /// <param name="what">What was done, as a sentence.</param>
    /// <param name="who">The engineer.</param>
    public void Change(string what, DeskPerson who) => Write(BenchActKind.People, what, who);

    private void Write(BenchActKind kind, string sentence, DeskPerson who) => _ = desk.DoAsync(new WriteDown(kind, sentence), who);
}

namespace FoamDevice.Web.People;

/// <summary>What became of signing in.</summary>
/// <param name="Person">Who signed in; null when nobody did.</param>
/// <param name="Wait">How long this name is locked; zero when it is not.</param>
public sealed record SignInAnswer(BenchPerson? Person, TimeSpan Wait)
{
    /// <summary>Whose PIN was tried and is another one; null when nobody's was, as while the name is locked.</summary>
    public BenchPerson? Mistaken { get; init; }
}

using FoamDevice.Host;

namespace FoamDevice.Web.People;

/// <summary>Changes of who is on file as the log tells them: in the same words from the page and from the command line, and never with a PIN.</summary>
public static class PeopleChange
{
    /// <summary>Somebody was put on file.</summary>
    public static string PutOnFile(string name, DeskRole role) => $"{name} was put on file as {PeopleFile.Word(role)}.";

    /// <summary>Somebody was given another PIN.</summary>
    public static string GivenPin(string name) => $"{name} was given another PIN.";

    /// <summary>Somebody was taken off file.</summary>
    public static string TakenOff(string name) => $"{name} was taken off file.";
}

namespace FoamDevice.Web.People;

/// <summary>A person can't be put on file, or the file can't be understood; the message is for people.</summary>
public sealed class PeopleException(string message, Exception? cause = null) : Exception(message, cause);

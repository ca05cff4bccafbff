namespace FoamDevice.Host;

/// <summary>Another program of this computer that asks the desk for something, as <c>foam stop</c> does.</summary>
internal static class DeskNeighbour
{
    /// <summary>It, as a person.</summary>
    public static DeskPerson Person { get; } = new("another program of this computer", DeskRole.Engineer);

    /// <summary>Where somebody asked, as records say it.</summary>
    public static string PlaceOf(DeskPerson who) => who == Person ? "from another program" : "at the bench page";
}

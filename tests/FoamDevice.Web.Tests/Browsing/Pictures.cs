namespace FoamDevice.Web.Tests.Browsing;

/// <summary>Where pictures of the page are kept: beside the tests.</summary>
internal static class Pictures
{
    private static readonly string Folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "pictures")).FullName;

    /// <summary>The file of a picture.</summary>
    public static string PathOf(string name) => Path.Combine(Folder, name + ".png");
}

namespace FoamDevice.Web.Hosting;

/// <summary>Where a form leads back to: a place of this page, never another site.</summary>
internal static class LocalPath
{
    /// <summary>The path, or the first page when it is none of this site.</summary>
    public static string Of(string? path) =>
        path is ['/', ..] && path is not ['/', '/', ..] && !path.Contains('\\') && !path.Any(char.IsControl) ? path : "/";
}

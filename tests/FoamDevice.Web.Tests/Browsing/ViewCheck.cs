namespace FoamDevice.Web.Tests.Browsing;

/// <summary>Everything that is looked at in a view.</summary>
internal static class ViewCheck
{
    /// <summary>Keeps a picture of the view, and says what is wrong with it.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(Visitor visitor, Looks looks, string view)
    {
        await visitor.KeepPictureAsync($"view-{view}-{looks}");
        List<string> found = [.. await Accessibility.GraveAsync(visitor), .. (await TouchTargets.TooSmallAsync(visitor)).Select(target => $"small: {target}")];
        if (await ScrollsSidewaysAsync(visitor))
            found.Add("wider than the screen");
        string direction = await visitor.Page.EvaluateAsync<string>("() => document.documentElement.dir + ' ' + getComputedStyle(document.querySelector('main')).direction");
        if (direction != (looks.Language == "fa" ? "rtl rtl" : "ltr ltr"))
            found.Add($"direction {direction}");
        if (looks.Language == "fa")
            found.AddRange((await PersianText.ForeignAsync(visitor)).Select(text => $"not Persian: {text}"));
        return [.. found.Select(one => $"{view} {looks}: {one}")];
    }

    /// <summary>The page is wider than the screen.</summary>
    public static Task<bool> ScrollsSidewaysAsync(Visitor visitor) =>
        visitor.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1");
}

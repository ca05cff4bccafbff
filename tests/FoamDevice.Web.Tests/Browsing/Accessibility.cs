using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace FoamDevice.Web.Tests.Browsing;

/// <summary>Holds a view against the rules of accessibility that a machine can check (WCAG 2 A and AA among them), with axe.</summary>
internal static class Accessibility
{
    private static readonly string[] Grave = ["serious", "critical"];

    // Of what is well, one place of each kind is enough: to bring all of them back takes longer than to look.
    private static readonly AxeRunOptions Options = new() { ResultTypes = [ResultType.Violations] };

    /// <summary>What keeps people from using the view: findings that axe calls serious or critical.</summary>
    public static async Task<IReadOnlyList<string>> GraveAsync(Visitor visitor)
    {
        AxeResult result = await visitor.Page.RunAxe(Options);
        return result.Passes.Length > 0 ? [.. result.Violations.Where(one => Grave.Contains(one.Impact)).SelectMany(Texts)] : ["axe saw nothing"];
    }

    private static IEnumerable<string> Texts(AxeResultItem item) =>
        item.Nodes.Select(node => $"{item.Id} ({item.Impact}): {node.Html} {string.Join("; ", Reasons(node))}");

    private static IEnumerable<string> Reasons(AxeResultNode node) => node.Any.Concat(node.All).Concat(node.None).Select(check => check.Message);
}

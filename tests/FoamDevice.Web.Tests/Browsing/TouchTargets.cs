namespace FoamDevice.Web.Tests.Browsing;

/// <summary>Looks for what a gloved finger would miss.</summary>
internal static class TouchTargets
{
    // Links inside a sentence are left out, as WCAG 2.5.8 does, and what waits outside of the page for the Tab key; the label of a box or switch counts with it.
    private const string Finder =
        """
        () => {
          const least = 44;
          const found = [];
          for (const element of document.querySelectorAll('button, a[href], input:not([type=hidden]), select, textarea, [role=button], [role=tab], [role=checkbox], summary')) {
            const target = element.closest('label, .mud-input-control, .mud-checkbox, .mud-switch') ?? element;
            const box = target.getBoundingClientRect();
            const style = getComputedStyle(element);
            const isSeen = box.width > 1 && box.height > 1 && style.visibility !== 'hidden' && (element.checkVisibility?.() ?? true);
            const isInSentence = element.tagName === 'A' && style.display === 'inline' && element.parentElement.textContent.trim().length > element.textContent.trim().length;
            if (isSeen && !isInSentence && box.bottom > 0 && box.right > 0 && box.left < innerWidth && (box.width < least - 0.5 || box.height < least - 0.5))
              found.push(`${element.tagName.toLowerCase()} ${element.dataset.testid ?? element.className} "${element.textContent.trim().slice(0, 40)}" ${Math.round(box.width)} x ${Math.round(box.height)}`);
          }
          return [...new Set(found)];
        }
        """;

    /// <summary>What can be pressed and is smaller than 44 by 44 pixels.</summary>
    public static Task<string[]> TooSmallAsync(Visitor visitor) => visitor.Page.EvaluateAsync<string[]>(Finder);
}

namespace FoamDevice.Web.Tests.Browsing;

/// <summary>Looks for what a screen is too small for.</summary>
internal static class Reach
{
    // What is brought into sight must be hit in its middle and near its corners: neither bar, nor anything else, lies over it. A label, a picture or a word inside
    // of a control counts as the control.
    private const string CoveredFinder =
        """
        () => {
          const found = [];
          const isHit = (element, x, y) => {
            const hit = document.elementFromPoint(x, y);
            return hit !== null && (element.contains(hit) || hit.contains(element) && hit.closest('label, .mud-input-control') !== null);
          };
          for (const element of document.querySelectorAll('button:not(:disabled), a[href]:not(.foam-skip), input:not([type=hidden], :disabled), summary')) {
            const target = element.closest('label, .mud-input-control') ?? element;
            if (!(target.checkVisibility?.() ?? true) || target.getBoundingClientRect().width < 2) continue;
            target.scrollIntoView({ block: 'nearest', behavior: 'instant' });
            const box = target.getBoundingClientRect();
            const points = [[0.5, 0.5], [0.1, 0.15], [0.9, 0.15], [0.1, 0.85], [0.9, 0.85]];
            if (!points.every(([x, y]) => isHit(target, box.left + x * box.width, box.top + y * box.height)))
              found.push(`covered: ${element.dataset.testid ?? element.className} "${element.textContent.trim().slice(0, 40)}"`);
          }
          window.scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
          const bar = document.querySelector('[data-testid=stop-bar]');
          if (bar !== null && document.querySelector('main').getBoundingClientRect().bottom > bar.getBoundingClientRect().top + 1)
            found.push('the end of the page lies under the stop bar');
          window.scrollTo({ top: 0, behavior: 'instant' });
          return found;
        }
        """;

    private const string SidewaysFinder =
        """
        () => [...document.querySelectorAll('html, html *')]
          .filter(element => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0 && (element.tagName === 'HTML' || ['auto', 'scroll'].includes(getComputedStyle(element).overflowX)))
          .map(element => `scrolls sideways: ${element.tagName.toLowerCase()} ${element.dataset.testid ?? element.className}`)
        """;

    private const string HiddenFinder =
        """
        names => {
          const top = document.querySelector('header').getBoundingClientRect().bottom;
          const bottom = document.querySelector('[data-testid=stop-bar]')?.getBoundingClientRect().top ?? innerHeight;
          const isInSight = box => box.top >= top && box.bottom <= bottom;
          return names.filter(name => !isInSight(document.querySelector(`[data-testid=${name}]`).getBoundingClientRect())).map(name => `not in sight: ${name}`);
        }
        """;

    /// <summary>What can be pressed and is covered, even when it was brought into sight; and what has to be scrolled sideways.</summary>
    public static async Task<IReadOnlyList<string>> FailuresAsync(Visitor visitor) =>
        [.. await visitor.Page.EvaluateAsync<string[]>(SidewaysFinder), .. await visitor.Page.EvaluateAsync<string[]>(CoveredFinder)];

    /// <summary>Which of these are not wholly seen before anybody scrolls.</summary>
    public static Task<string[]> NotInSightAsync(Visitor visitor, IReadOnlyList<string> names) => visitor.Page.EvaluateAsync<string[]>(HiddenFinder, names);
}

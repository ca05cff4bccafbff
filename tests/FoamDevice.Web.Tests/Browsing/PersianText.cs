namespace FoamDevice.Web.Tests.Browsing;

/// <summary>Looks for what was left in another language on a Persian view.</summary>
internal static class PersianText
{
    // What a person sees, and what is read to a person who doesn't: text, labels, names of pictures. What is marked as left-to-right, or
    // isolated as a name, is meant to be so.
    private const string Finder =
        """
        () => {
          const found = [];
          const isMarked = element => element.closest('[dir=ltr], [lang=en], bdi, script, style, title:not(svg title)') !== null;
          const isForeign = text => /[A-Za-z]{2,}|[0-9]/.test(text.replace(/\u2068[^\u2069]*\u2069/g, ''));
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const element = node.parentElement;
            if (!isMarked(element) && isForeign(node.data) && (element.checkVisibility?.() ?? true)) found.push(node.data.trim());
          }
          for (const element of document.body.querySelectorAll('[aria-label], [title], [alt], [placeholder]'))
            for (const name of ['aria-label', 'title', 'alt', 'placeholder']) {
              const text = element.getAttribute(name);
              if (text && isForeign(text) && !isMarked(element) && (element.checkVisibility?.() ?? true)) found.push(`${name}: ${text}`);
            }
          return [...new Set(found)];
        }
        """;

    /// <summary>Latin letters and digits that are not marked as left-to-right.</summary>
    public static Task<string[]> ForeignAsync(Visitor visitor) => visitor.Page.EvaluateAsync<string[]>(Finder);
}

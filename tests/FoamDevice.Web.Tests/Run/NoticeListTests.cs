using AngleSharp.Dom;
using Bunit;
using FoamDevice.Host;
using FoamDevice.Web.Language;
using FoamDevice.Web.Run;

namespace FoamDevice.Web.Tests.Run;

public sealed class NoticeListTests : PageTest
{
    [Fact]
    public void A_bench_that_has_reported_nothing_shows_no_list()
    {
        Assert.Empty(Render<NoticeList>().Markup.Trim());
    }

    [Fact]
    public void The_newest_comes_first_with_its_time()
    {
        Desk.Show(view => view with { Notices = Notices(2) });

        IElement[] shown = [.. Render<NoticeList>().FindAll("li")];

        Assert.Equal(["2026-03-21 08:32 Notice 2.", "2026-03-21 08:31 Notice 1."], shown.Select(notice => notice.TextContent));
    }

    [Fact]
    public void All_but_the_newest_two_wait_until_somebody_asks_for_them()
    {
        Desk.Show(view => view with { Notices = Notices(5) });

        IElement earlier = Render<NoticeList>().Find("details:not([open])");

        Assert.Equal("3 earlier", earlier.QuerySelector("summary")!.TextContent);
        Assert.Equal(["notice-3", "notice-2", "notice-1"], earlier.QuerySelectorAll("li").Select(notice => notice.GetAttribute("data-testid")));
    }

    [Fact]
    public void A_new_one_appears_by_itself()
    {
        IRenderedComponent<NoticeList> list = Render<NoticeList>();

        Desk.Show(view => view with { Notices = Notices(1) });

        list.WaitForElement("[data-testid=notice-1]");
    }

    [Fact]
    public void A_Persian_page_has_the_Persian_day()
    {
        Language = PageLanguage.Persian;
        Desk.Show(view => view with { Notices = Notices(1) });

        Assert.Equal("۱۴۰۵/۰۱/۰۱ ۰۸:۳۱", Render<NoticeList>().Find("time").TextContent);
    }

    private static DeskNotice[] Notices(int count) => [.. Enumerable.Range(1, count).Select(number => new DeskNotice(number, BenchViews.Now.AddMinutes(number), $"Notice {number}."))];
}

using FoamDevice.Host;
using FoamDevice.Protocol;
using FoamDevice.Web.Tests.Browsing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FoamDevice.Web.Tests.EndToEnd;

/// <summary>What a technician does at the page, by pressing what is shown.</summary>
internal static class Technician
{
    /// <summary>A method of twenty passes of a second.</summary>
    public const string Method = "tessari-air";

    public static readonly IReadOnlyList<string> Mounted = ["LiquidSyringe", "GasSyringe", "GasBag", "Valve"];

    /// <summary>Takes the controls.</summary>
    public static async Task TakeControlsAsync(this Visitor visitor)
    {
        await visitor.PressAsync("seat-take");
        await visitor.SeesAsync("seat-leave");
    }

    /// <summary>Signs in by pressing digits.</summary>
    public static async Task SignInAsync(this Visitor visitor, string name, string pin)
    {
        await visitor.GoAsync("/sign-in");
        await visitor.PressAsync($"person-{name}");
        foreach (char digit in pin)
            await visitor.PressAsync($"pin-{digit}");
        await visitor.PressAsync("sign-in");
    }

    /// <summary>From the first page to the run's first question.</summary>
    public static async Task BeginRunAsync(this Visitor visitor)
    {
        await visitor.ChooseMethodAsync();
        await visitor.PressAsync("run-begin");
        await visitor.ArrivesAsync("/run");
    }

    /// <summary>From the first page to the last look before a run begins.</summary>
    public static async Task ChooseMethodAsync(this Visitor visitor)
    {
        await visitor.GoAsync("/");
        await visitor.PressAsync("start-next");
        await visitor.PressAsync($"method-choose-{Method}");
        await visitor.SeesAsync("run-begin");
    }

    /// <summary>Everything that a person does until the machine mixes by itself.</summary>
    public static async Task MakeItMixAsync(this Visitor visitor)
    {
        await visitor.BeginRunAsync();
        await visitor.AnswerAsync(Question.SyringesOut);
        await visitor.MountAsync();
        await visitor.AnswerAsync(Question.MountSyringes);
        await visitor.AnswerAsync(Question.Start);
    }

    /// <summary>Ticks off what has to be mounted.</summary>
    public static async Task MountAsync(this Visitor visitor)
    {
        await visitor.IsAskedAsync(Question.MountSyringes);
        foreach (string part in Mounted)
            await visitor.PressAsync($"mount-{part}");
    }

    /// <summary>Waits for a question, and says yes.</summary>
    public static async Task AnswerAsync(this Visitor visitor, Question question)
    {
        await visitor.IsAskedAsync(question);
        await visitor.PressAsync("run-yes");
    }

    /// <summary>Waits for a question.</summary>
    public static Task IsAskedAsync(this Visitor visitor, Question question) => Expect(visitor.Asked(question)).ToBeVisibleAsync();

    /// <summary>Waits until so many passes have been made.</summary>
    public static Task SeesPassAsync(this Visitor visitor, int number) => visitor.SeesAsync($"pass-{number}");

    /// <summary>Waits for the run's end.</summary>
    public static Task SeesResultAsync(this Visitor visitor, RunOutcome outcome) =>
        Expect(visitor.Id("run-result")).ToHaveAttributeAsync("data-outcome", outcome.ToString());

    private static ILocator Asked(this Visitor visitor, Question question) => visitor.Page.Locator($"[data-testid=run-question][data-question={question}]");
}

using System.Threading.Channels;
using FoamDevice.Host;

namespace FoamDevice.Web.Tests.Benches;

/// <summary>Runs without a page: somebody who says yes to everything.</summary>
internal static class RunThroughDesk
{
    private static readonly DeskPerson Somebody = new("Ada", DeskRole.Engineer);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    /// <summary>Makes a whole run and puts its result away.</summary>
    /// <returns>Its record.</returns>
    public static async Task<string> MakeRunAsync(this IBenchDesk desk, string methodId, RunContext? context = null)
    {
        await desk.BeginRunAsync(methodId, context);
        return await desk.FinishAsync();
    }

    /// <summary>Says yes to everything until the run is over, and puts its result away.</summary>
    /// <returns>Its record.</returns>
    public static async Task<string> FinishAsync(this IBenchDesk desk)
    {
        DeskView end = await desk.WaitAsync(view => view.Run?.Result is not null, desk.SayYesAsync);
        await desk.MustDoAsync(new Dismiss());
        return end.Run!.Result!.RecordId ?? throw new InvalidOperationException(end.Run.Result.Text);
    }

    /// <summary>Begins a run as soon as the bench is idle.</summary>
    public static async Task BeginRunAsync(this IBenchDesk desk, string methodId, RunContext? context = null)
    {
        await desk.WaitAsync(view => view is { Mode: DeskMode.Idle, Settings: not null });
        await desk.MustDoAsync(new StartRun(MethodCatalog.Load(null).Find(methodId), context ?? RunContext.Empty));
    }

    /// <summary>Says yes to questions until this one is asked.</summary>
    public static Task<DeskView> WaitForAsync(this IBenchDesk desk, Question question) => desk.WaitAsync(view => view.Run?.Question?.Question == question, desk.SayYesAsync);

    /// <summary>Says yes to this question.</summary>
    public static async Task AnswerAsync(this IBenchDesk desk, Question question)
    {
        DeskView view = await desk.WaitForAsync(question);
        await desk.MustDoAsync(new AnswerQuestion(view.Run!.Question!.Number, true));
    }

    /// <summary>Does something that has to be done.</summary>
    public static async Task MustDoAsync(this IBenchDesk desk, DeskAction action)
    {
        DeskAnswer answer = await desk.DoAsync(action, Somebody);
        if (!answer.Done)
            throw new InvalidOperationException(answer.Text);
    }

    /// <summary>Waits for a picture; each that is another is looked at first.</summary>
    public static async Task<DeskView> WaitAsync(this IBenchDesk desk, Func<DeskView, bool> isThere, Func<DeskView, Task>? look = null)
    {
        using var limit = new CancellationTokenSource(Patience);
        var pictures = Channel.CreateUnbounded<DeskView>();
        void Take(DeskView view) => pictures.Writer.TryWrite(view);
        desk.Changed += Take;
        try
        {
            for (DeskView view = desk.View; ; view = await pictures.Reader.ReadAsync(limit.Token))
            {
                if (isThere(view))
                    return view;
                if (look is not null)
                    await look(view);
            }
        }
        finally
        {
            desk.Changed -= Take;
        }
    }

    private static async Task SayYesAsync(this IBenchDesk desk, DeskView view)
    {
        if (view.Run?.Question is { } asked)
            await desk.DoAsync(new AnswerQuestion(asked.Number, true), Somebody);
    }
}

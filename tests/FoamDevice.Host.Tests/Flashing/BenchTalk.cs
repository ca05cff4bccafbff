namespace FoamDevice.Host.Tests;

/// <summary>A talk with the scripted device, in virtual time.</summary>
internal static class BenchTalk
{
    public const string Port = "/dev/link";

    /// <summary>Runs a talk to its end.</summary>
    public static void Run(SessionBench bench, Func<Conversation, IEnumerable<Turn>> talk)
    {
        var conversation = new Conversation(bench.Session, Port);
        using IEnumerator<Turn> turns = talk(conversation).GetEnumerator();
        bool isOver = false;
        bench.AfterTurn = now =>
        {
            conversation.Begin(now);
            isOver = isOver || !turns.MoveNext();
        };
        bench.Session.Open(bench.Now);
        bench.RunUntil(() => isOver, withinSeconds: 120);
        bench.AfterTurn = null;
    }
}

using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class ActionTokensTests
{
    private static readonly DeskAnswer Done = new(true, "Done.");

    private readonly ActionTokens _tokens = new();
    private readonly Guid _token = Guid.NewGuid();
    private readonly List<DeskAnswer> _heard = [];

    [Fact]
    public void A_token_is_new_once_and_gives_the_same_answer_ever_after()
    {
        Assert.True(_tokens.IsNew(_token, _heard.Add));
        _tokens.Answer(_token, Done);

        Assert.False(_tokens.IsNew(_token, _heard.Add));

        Assert.Equal([Done, Done], _heard);
    }

    [Fact]
    public void Whoever_presses_again_while_the_answer_is_on_its_way_gets_it_too()
    {
        _tokens.IsNew(_token, _heard.Add);

        Assert.False(_tokens.IsNew(_token, _heard.Add));
        Assert.Empty(_heard);
        _tokens.Answer(_token, Done);

        Assert.Equal([Done, Done], _heard);
    }

    [Fact]
    public void Only_the_first_answer_counts()
    {
        _tokens.IsNew(_token, _heard.Add);

        _tokens.Answer(_token, Done);
        _tokens.Answer(_token, new DeskAnswer(false, "It failed later."));

        Assert.Equal([Done], _heard);
    }

    [Fact]
    public void Whoever_still_waits_can_be_answered_at_once()
    {
        Guid other = Guid.NewGuid();
        _tokens.IsNew(_token, _heard.Add);
        _tokens.IsNew(other, _heard.Add);
        _tokens.Answer(other, Done);
        var failed = new DeskAnswer(false, "It came to nothing.");

        _tokens.AnswerAll(failed);

        Assert.Equal([Done, failed], _heard);
        Assert.False(_tokens.IsNew(_token, _heard.Add));
    }

    [Fact]
    public void Old_tokens_are_forgotten_so_that_a_desk_may_live_for_years()
    {
        _tokens.IsNew(_token, _heard.Add);
        _tokens.Answer(_token, Done);

        for (int i = 0; i < 1_000; i++)
        {
            var other = Guid.NewGuid();
            _tokens.IsNew(other, _ => { });
            _tokens.Answer(other, Done);
        }

        Assert.True(_tokens.IsNew(_token, _heard.Add));
    }
}

using FoamDevice.Cli.Runs;
using FoamDevice.Cli.Terminals;
using FoamDevice.Host;

namespace FoamDevice.Cli.Tests.Runs;

public sealed class KeyboardConfirmationTests
{
    private readonly PressedKeys _keys = new();

    [Theory]
    [InlineData(ConsoleKey.Y, true)]
    [InlineData(ConsoleKey.N, false)]
    public void The_operator_answers_with_one_key(ConsoleKey key, bool answer)
    {
        var confirmation = new KeyboardConfirmation(_keys);
        Assert.Null(confirmation.AnswerTo(Question.MountSyringes));

        _keys.Press(key);

        Assert.Equal(answer, confirmation.AnswerTo(Question.MountSyringes));
    }

    [Fact]
    public void Other_keys_answer_nothing()
    {
        var confirmation = new KeyboardConfirmation(_keys);
        Assert.Null(confirmation.AnswerTo(Question.Start));

        _keys.Press(ConsoleKey.Enter);
        _keys.Press(ConsoleKey.Spacebar);

        Assert.Null(confirmation.AnswerTo(Question.Start));
    }

    [Fact]
    public void What_was_typed_before_the_question_does_not_answer_it()
    {
        var confirmation = new KeyboardConfirmation(_keys);
        _keys.Press(ConsoleKey.Y);

        Assert.Null(confirmation.AnswerTo(Question.MountSyringes));
    }

    [Fact]
    public void One_answer_is_for_one_question()
    {
        var confirmation = new KeyboardConfirmation(_keys);
        Assert.Null(confirmation.AnswerTo(Question.MountSyringes));
        _keys.Press(ConsoleKey.Y);
        _keys.Press(ConsoleKey.Y);
        Assert.True(confirmation.AnswerTo(Question.MountSyringes));

        Assert.Null(confirmation.AnswerTo(Question.Start));
    }

    [Fact]
    public void A_word_given_beforehand_never_clears_a_fault()
    {
        var given = new GivenConfirmation();

        Assert.All(Enum.GetValues<Question>(), question => Assert.Equal(question != Question.ClearFault, given.AnswerTo(question)));
    }

    [Fact]
    public void Whoever_closed_the_terminal_has_confirmed_nothing()
    {
        var keys = new PressedKeys();
        var confirmation = new KeyboardConfirmation(keys);
        Assert.Null(confirmation.AnswerTo(Question.TakeOutFoam));

        keys.IsGone = true;

        Assert.False(confirmation.AnswerTo(Question.TakeOutFoam));
        Assert.False(YesOrNo.Wait(keys));
        using var interruption = new Interruption(keys);
        Assert.Equal(1, interruption.Count);
    }
}

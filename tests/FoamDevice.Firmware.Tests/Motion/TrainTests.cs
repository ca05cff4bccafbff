namespace FoamDevice.Firmware.Tests.Motion;

public sealed class TrainTests
{
    [Fact]
    public void A_step_is_high_for_5_microseconds_and_low_until_the_next()
    {
        var train = new Train(2);

        Assert.True(train.SetStep(0, 1_000));

        Assert.Equal((5, 995), train.Halves(0));
        Assert.Equal([5, 0x80, 995 & 0xFF, 995 >> 8], train.Items[..4]);
    }

    [Fact]
    public void An_item_of_zeros_ends_the_train_behind_its_last_step()
    {
        var train = new Train(3);
        for (int i = 0; i < 3; i++)
            train.SetStep(i, 100);

        train.Finish(2, 200);

        Assert.Equal([0, 0, 0, 0], train.Items[8..12]);
        Assert.Equal(2, train.Periods().Length);
    }

    [Fact]
    public void The_buffer_has_room_for_the_end_mark_behind_the_longest_train()
    {
        var train = new Train(3);
        for (int i = 0; i < 3; i++)
            train.SetStep(i, 100);

        train.Finish(3, 300);

        Assert.Equal(3, train.Periods().Length);
    }

    [Theory]
    [InlineData(5, false)]
    [InlineData(6, true)]
    [InlineData(32_772, true)]
    [InlineData(32_773, false)]
    [InlineData(-1, false)]
    public void A_step_that_15_bits_cannot_hold_is_refused(int microseconds, bool possible)
    {
        Assert.Equal(possible, new Train(1).SetStep(0, microseconds));
    }
}

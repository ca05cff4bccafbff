using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class FlashProcedureTests
{
    private static readonly DeploymentImage Image = new(
        "FoamDevice.Firmware.bin", ["mscorlib", "FoamDevice.Firmware"], [new NativeAssembly("nanoFramework.Hardware.Esp32.Rmt", 0x8ADAC728)]);

    private readonly ScriptedNanoff _nanoff = new();

    [Fact]
    public void The_stages_are_run_in_order_with_the_pinned_target_and_nothing_is_erased()
    {
        Flash(FlashStage.Chip);

        Assert.Equal(
            [
                "nanoff --platform esp32 --serialport COM5 --devicedetails",
                "nanoff --update --target ESP32_PSRAM_REV3 --serialport COM5 --fwversion 1.16.0.578",
                "nanoff --platform esp32 --serialport COM5 --devicedetails",
                "nanoff --nanodevice --devicedetails --serialport COM5",
                "nanoff --target ESP32_PSRAM_REV3 --serialport COM5 --deploy --image FoamDevice.Firmware.bin",
            ],
            _nanoff.Ran.Select(command => command.Text));
        Assert.DoesNotContain(_nanoff.Ran, command => command.Arguments.Contains("--masserase") || command.Arguments.Contains("--checkpsram"));
    }

    [Fact]
    public void What_is_run_is_what_was_shown()
    {
        FlashOrder order = Order(FlashStage.Runtime);

        new FlashProcedure(order, Image, _nanoff, new NoWatcher()).Run(() => false);

        Assert.Equal(order.Commands.Select(command => command.Text), _nanoff.Ran.Select(command => command.Text));
        Assert.Equal(FlashStage.Runtime, _nanoff.Ran[0].Stage);
    }

    [Fact]
    public void Another_chip_stops_before_anything_is_written()
    {
        _nanoff.Answer("--platform", ScriptedNanoff.Good(NanoffWords.Chip("ESP32-S3 (QFN56)", "available")));

        FlashException failure = Fails(FlashStage.Chip);

        Assert.Contains("is an ESP32-S3", failure.Message);
        Assert.Contains("Nothing was written: the board is as it was.", failure.Message);
        Assert.DoesNotContain(_nanoff.Ran, command => command.Arguments.Contains("--update"));
    }

    [Fact]
    public void A_chip_whose_memory_is_not_known_yet_is_looked_at_again_once_the_runtime_can_tell()
    {
        _nanoff.Answer("--platform", ScriptedNanoff.Good(NanoffWords.BlankChip));

        Flash(FlashStage.Chip);

        Assert.Equal(2, _nanoff.Ran.Count(command => command.Arguments.Contains("--platform")));
    }

    [Theory]
    [InlineData("--platform", FlashStage.Chip, "Nothing was written", "--runtime-version 1.16.0.578 --flash-port COM5 --port COM7 --from chip")]
    [InlineData("--update", FlashStage.Runtime, "may be half written", "--runtime-version 1.16.0.578 --flash-port COM5 --port COM7 --from runtime")]
    [InlineData("--nanodevice", FlashStage.Match, "the firmware was not deployed", "foam flash --image FoamDevice.Firmware.bin --flash-port COM5 --port COM7 --from match")]
    [InlineData("--deploy", FlashStage.Firmware, "the firmware may be half written", "foam flash --image FoamDevice.Firmware.bin --flash-port COM5 --port COM7 --from firmware")]
    public void A_stage_that_fails_says_what_is_on_the_board_and_the_command_that_goes_on(string option, FlashStage stage, string left, string resume)
    {
        _nanoff.Answer(option, ScriptedNanoff.Bad(160));

        FlashException failure = Fails(FlashStage.Chip);

        Assert.Equal(stage, failure.Stage);
        Assert.Contains(left, failure.Message);
        Assert.EndsWith(resume, failure.Message);
        Assert.Contains(option, _nanoff.Ran[^1].Arguments);
    }

    [Fact]
    public void A_runtime_that_does_not_fit_keeps_the_firmware_off_the_chip()
    {
        _nanoff.Answer("--nanodevice", ScriptedNanoff.Good(NanoffWords.Runtime(rmtChecksum: 0x84E4A55C)));

        FlashException failure = Fails(FlashStage.Chip);

        Assert.Equal(FlashStage.Match, failure.Stage);
        Assert.Contains("0x84E4A55C", failure.Message);
        Assert.Contains("--from runtime", failure.Message);
        Assert.DoesNotContain(_nanoff.Ran, command => command.Arguments.Contains("--deploy"));
    }

    [Theory]
    [InlineData(NanoffEnd.TimedOut, "not done after 300 s")]
    [InlineData(NanoffEnd.Interrupted, "You interrupted nanoff")]
    public void A_nanoff_that_hangs_or_is_interrupted_half_way_leaves_the_board_described(NanoffEnd end, string words)
    {
        _nanoff.Answer("--deploy", new NanoffResult(end, -1, []));

        FlashException failure = Fails(FlashStage.Firmware);

        Assert.Contains(words, failure.Message);
        Assert.Contains("may be half written", failure.Message);
    }

    [Fact]
    public void Flashing_is_taken_up_at_a_later_stage_without_the_earlier_ones()
    {
        Flash(FlashStage.Firmware);

        Assert.Single(_nanoff.Ran);
        Assert.Contains("--deploy", _nanoff.Ran[0].Arguments);
    }

    private static FlashOrder Order(FlashStage from) => new("COM5", "COM7", Image.File, "1.16.0.578", from);

    private void Flash(FlashStage from) => new FlashProcedure(Order(from), Image, _nanoff, new NoWatcher()).Run(() => false);

    private FlashException Fails(FlashStage from) => Assert.Throws<FlashException>(() => Flash(from));

    private sealed class NoWatcher : IFlashWatcher
    {
        public void Begins(FlashStage stage)
        {
        }

        public void Runs(NanoffCommand command)
        {
        }

        public void Says(string line)
        {
        }

        public void Found(string fact)
        {
        }
    }
}

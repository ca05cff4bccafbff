using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class NanoffProcessTests
{
    private static readonly TimeSpan Ample = TimeSpan.FromMinutes(1);

    [Fact]
    public void Its_words_come_one_by_one_from_both_streams_and_progress_too()
    {
        using var script = new NanoffScript("""echo "got $1 $2 [$3]"; printf 'Writing... (10 %%)\rWriting... (90 %%)\n'; echo 'a complaint' >&2; exit 0""");
        var heard = new List<string>();

        NanoffResult result = script.Run(Ample, line: heard.Add);

        Assert.True(result.IsGood);
        Assert.Equal(heard, result.Lines);
        Assert.Equal(["Writing... (10 %)", "Writing... (90 %)", "a complaint", "got --deploy --image [a b.bin]"], heard.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_exit_code_tells_the_error()
    {
        using var script = new NanoffScript("exit 160");

        NanoffResult result = script.Run(Ample);

        Assert.Equal(NanoffEnd.Exited, result.End);
        Assert.Equal(4000, result.Error);
    }

    [Fact]
    public void One_that_is_killed_half_way_has_not_done_its_work()
    {
        using var script = new NanoffScript("""echo 'Writing... (40 %)'; kill -9 $$""");

        NanoffResult result = script.Run(Ample);

        Assert.False(result.IsGood);
        Assert.Contains("exit code 137", NanoffAdvice.Of(NanoffCommand.Deploy("/dev/ttyUSB0", "a.bin"), result, "/dev/ttyUSB0"));
    }

    [Fact]
    public void One_that_hangs_is_ended_with_all_it_started()
    {
        using var script = new NanoffScript("""echo $$; sleep 600 & echo $!; wait""");

        NanoffResult result = script.Run(TimeSpan.FromSeconds(5));

        Assert.Equal(NanoffEnd.TimedOut, result.End);
        Assert.Equal(2, result.Lines.Count);
        Assert.All(result.Lines, id => Assert.False(Lives(id), $"Process {id} still runs."));
    }

    [Fact]
    public void One_that_the_operator_interrupts_is_ended_at_once()
    {
        using var script = new NanoffScript("""echo started; sleep 600""");
        bool hasStarted = false;

        NanoffResult result = script.Run(Ample, () => hasStarted, _ => hasStarted = true);

        Assert.Equal(NanoffEnd.Interrupted, result.End);
        Assert.False(result.IsGood);
    }

    [Fact]
    public void It_is_never_waited_for_at_a_question()
    {
        using var script = new NanoffScript("""read answer; echo "answer [$answer]" """);

        Assert.Equal(["answer []"], script.Run(Ample).Lines);
    }

    [Fact]
    public void A_file_that_cannot_be_started_is_said_so()
    {
        using var script = new NanoffScript("");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(script.Path, UnixFileMode.UserRead);

        Assert.Contains("can't be started", Assert.Throws<FlashException>(() => script.Run(Ample)).Message);
    }

    // A process that was killed may wait a moment for its parent to notice.
    private static bool Lives(string id)
    {
        try
        {
            using var process = Process.GetProcessById(int.Parse(id, CultureInfo.InvariantCulture));
            return !process.WaitForExit(TimeSpan.FromSeconds(10));
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}

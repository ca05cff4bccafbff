using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class PortLockTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("foam-lock-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_port_that_is_held_is_refused_with_the_name_of_its_holder()
    {
        using PortLock held = Acquire("/dev/ttyUSB0", "foam run tessari");

        var refused = Assert.Throws<PortException>(() => Acquire("/dev/ttyUSB0", "foam home"));

        Assert.Equal(PortTrouble.InUse, refused.Trouble);
        Assert.Contains("`foam run tessari`", refused.Message);
        Assert.Contains(Environment.ProcessId.ToString(), refused.Message);
    }

    [Fact]
    public void A_port_that_was_let_go_can_be_held_again()
    {
        Acquire("/dev/ttyUSB0", "foam run").Dispose();

        using PortLock again = Acquire("/dev/ttyUSB0", "foam run");

        Assert.Equal("foam run", PortLock.HolderOf(_folder, "/dev/ttyUSB0")!.Command);
    }

    [Fact]
    public void Two_ports_do_not_hinder_each_other()
    {
        using PortLock first = Acquire("/dev/ttyUSB0", "foam run");
        using PortLock second = Acquire("/dev/ttyUSB1", "foam run");

        Assert.NotEqual(first.SocketPath, second.SocketPath);
    }

    [Fact]
    public void Two_names_of_one_port_are_one_port()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making a link takes rights there that tests do not have.");
        string port = Path.Combine(_folder, "tty0");
        string link = Path.Combine(_folder, "by-id");
        File.WriteAllText(port, "");
        File.CreateSymbolicLink(link, port);
        using PortLock held = Acquire(port, "foam run");

        Assert.Throws<PortException>(() => Acquire(link, "foam run"));
    }

    [Fact]
    public void Nobody_holds_a_port_that_was_never_taken_or_was_let_go()
    {
        Assert.Null(PortLock.HolderOf(_folder, "/dev/ttyUSB0"));
        Acquire("/dev/ttyUSB0", "foam run").Dispose();

        Assert.Null(PortLock.HolderOf(_folder, "/dev/ttyUSB0"));
    }

    [Fact]
    public void A_folder_that_was_cleaned_up_meanwhile_keeps_nobody_from_letting_go()
    {
        PortLock held = Acquire("/dev/ttyUSB0", "foam serve");
        RecordLock run = RecordLock.Acquire(_folder, "20261122-173000-7f3a", "foam serve", SessionBench.Epoch);
        Directory.Delete(_folder, recursive: true);

        held.Dispose();
        run.Dispose();

        Directory.CreateDirectory(_folder);
        Acquire("/dev/ttyUSB0", "foam home").Dispose();
    }

    private PortLock Acquire(string port, string command) => PortLock.Acquire(_folder, port, command, SessionBench.Epoch);
}

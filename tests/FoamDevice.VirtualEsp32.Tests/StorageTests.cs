using FoamDevice.Firmware;

namespace FoamDevice.VirtualEsp32.Tests;

public class StorageTests
{
    private const string Slot = @"I:\profile.a";

    [Fact]
    public void A_file_is_written_read_moved_and_deleted()
    {
        using var bench = new ChipBench();

        Firmware.File.WriteAllBytes(Slot, [1, 2, 3]);
        Firmware.File.Move(Slot, @"I:\profile.b");
        var read = Firmware.File.ReadAllBytes(@"I:\profile.b");
        Firmware.File.Delete(@"I:\profile.b");

        Assert.Equal([1, 2, 3], read);
        Assert.False(Firmware.File.Exists(Slot));
        Assert.False(Firmware.File.Exists(@"I:\profile.b"));
    }

    [Fact]
    public void A_move_does_not_replace_and_deleting_nothing_is_no_error()
    {
        using var bench = new ChipBench();
        Firmware.File.WriteAllBytes(Slot, [1]);
        Firmware.File.WriteAllBytes(@"I:\profile.b", [2]);

        Assert.Throws<IOException>(() => Firmware.File.Move(Slot, @"I:\profile.b"));
        Firmware.File.Delete(@"I:\absent");
    }

    [Theory]
    [InlineData(@"D:\profile.a")]
    [InlineData("profile.a")]
    [InlineData(@"I:\folder\profile.a")]
    [InlineData(@"I:\..")]
    [InlineData(@"I:\")]
    public void Paths_off_the_drive_below_its_root_or_with_odd_names_are_refused(string path)
    {
        using var bench = new ChipBench();

        Assert.Throws<IOException>(() => Firmware.File.WriteAllBytes(path, [1]));
    }

    [Fact]
    public void A_write_takes_its_time()
    {
        using var bench = new ChipBench();
        Firmware.File.WriteAllBytes(Slot, [1]);
        var before = bench.Chip.UptimeMicroseconds;

        Firmware.File.WriteAllBytes(Slot, [1, 2, 3]);

        Assert.InRange(bench.Chip.UptimeMicroseconds - before, 20_000UL, 25_000UL);
    }

    [Fact]
    public void A_stream_reads_writes_and_seeks()
    {
        using var bench = new ChipBench();
        using (var writer = Firmware.File.Create(Slot))
        {
            writer.Write([1, 2, 3, 4], 0, 4);
            writer.Seek(1, SeekOrigin.Begin);
            writer.Write([9], 0, 1);
        }

        using var reader = Firmware.File.OpenRead(Slot);
        var buffer = new byte[10];
        var count = reader.Read(buffer, 0, 10);

        Assert.Equal([1, 9, 3, 4], buffer[..count]);
        Assert.Throws<NotSupportedException>(() => reader.Write([1], 0, 1));
    }

    [Fact]
    public void Opening_modes_ask_what_they_ask_of_dotnet()
    {
        using var bench = new ChipBench();

        Assert.Throws<IOException>(() => Firmware.File.Open(Slot, FileMode.Open));
        using (var file = Firmware.File.Open(Slot, FileMode.OpenOrCreate)) file.WriteByte(1);
        using (var file = Firmware.File.Open(Slot, FileMode.Append)) file.WriteByte(2);
        Assert.Throws<IOException>(() => Firmware.File.Open(Slot, FileMode.CreateNew));

        Assert.Equal([1, 2], Firmware.File.ReadAllBytes(Slot));
        using (var file = Firmware.File.Open(Slot, FileMode.Truncate)) Assert.Equal(0, file.Length);
    }

    [Fact]
    public void A_full_drive_refuses_to_grow()
    {
        using var bench = new ChipBench();
        Firmware.File.WriteAllBytes(Slot, new byte[VirtualFlash.CapacityBytes]);

        Assert.Throws<IOException>(() => Firmware.File.WriteAllBytes(@"I:\more", [1]));
    }

    [Theory]
    [InlineData(0, false, 0)]
    [InlineData(1, true, 0)]
    [InlineData(3, true, 2)]
    public void A_power_cut_in_a_write_leaves_what_was_written_so_far(int operations, bool exists, int bytes)
    {
        using var bench = new ChipBench();
        var flash = bench.Chip.Options.Flash;
        flash.PowerCutAfterBytes = operations;

        Assert.Throws<PowerCutException>(() => Firmware.File.WriteAllBytes(Slot, [1, 2, 3, 4]));

        Assert.False(bench.Chip.Powered);
        Assert.Equal(exists, flash.Exists("profile.a"));
        Assert.Equal(bytes, exists ? flash.ReadAllBytes("profile.a").Length : 0);
        Assert.Null(flash.PowerCutAfterBytes);
    }

    [Fact]
    public void Every_place_where_the_power_can_go_can_be_tried()
    {
        static void Save()
        {
            Firmware.File.WriteAllBytes(@"I:\new", [1, 2, 3]);
            Firmware.File.Delete(Slot);
            Firmware.File.Move(@"I:\new", Slot);
        }

        using var whole = new ChipBench();
        Firmware.File.WriteAllBytes(Slot, [0]);
        var before = whole.Chip.Options.Flash.ByteOperations;
        Save();
        var operations = whole.Chip.Options.Flash.ByteOperations - before;

        Assert.Equal(1 + 3 + 1 + 1, operations);
        for (var cut = 0; cut < operations; cut++)
        {
            using var bench = new ChipBench();
            Firmware.File.WriteAllBytes(Slot, [0]);
            bench.Chip.Options.Flash.PowerCutAfterBytes = cut;
            Assert.Throws<PowerCutException>(Save);
        }
    }

    [Fact]
    public void Files_outlive_a_reset()
    {
        using var bench = new ChipBench();
        Firmware.File.WriteAllBytes(Slot, [5]);

        bench.Chip.Reset();

        Assert.Equal([5], Firmware.File.ReadAllBytes(Slot));
    }

    [Fact]
    public void A_drive_in_a_folder_is_there_again_for_the_next_chip()
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("virtual-flash").FullName;
        try
        {
            using (new ChipBench(new VirtualChipOptions { Flash = VirtualFlash.InFolder(folder) }))
            {
                Firmware.File.WriteAllBytes(Slot, [1, 2]);
                Firmware.File.WriteAllBytes(@"I:\gone", [3]);
                Firmware.File.Move(Slot, @"I:\kept");
                Firmware.File.Delete(@"I:\gone");
            }

            var again = VirtualFlash.InFolder(folder);

            Assert.Equal(["kept"], again.FileNames);
            Assert.Equal([1, 2], again.ReadAllBytes("kept"));
        }
        finally
        {
            System.IO.Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void What_a_power_cut_left_is_in_the_folder_too()
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("virtual-flash").FullName;
        try
        {
            using (var bench = new ChipBench(new VirtualChipOptions { Flash = VirtualFlash.InFolder(folder) }))
            {
                bench.Chip.Options.Flash.PowerCutAfterBytes = 3;
                Assert.Throws<PowerCutException>(() => Firmware.File.WriteAllBytes(Slot, [1, 2, 3, 4]));
            }

            Assert.Equal([1, 2], VirtualFlash.InFolder(folder).ReadAllBytes("profile.a"));
        }
        finally
        {
            System.IO.Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Paths_have_backslashes_on_every_machine()
    {
        Assert.Equal(@"I:\profile.a", Firmware.Path.Combine(@"I:\", "profile.a"));
        Assert.Equal("profile.a", Firmware.Path.GetFileName(Slot));
    }

    [Fact]
    public void The_root_lists_its_files()
    {
        using var bench = new ChipBench();
        Firmware.File.WriteAllBytes(@"I:\b", []);
        Firmware.File.WriteAllBytes(@"I:\a", []);

        Assert.Equal([@"I:\a", @"I:\b"], Firmware.Directory.GetFiles(@"I:\"));
    }

    [Fact]
    public void A_write_that_fails_leaves_an_empty_file_and_takes_its_time()
    {
        using var bench = new ChipBench();
        bench.Chip.Options.Flash.WritesFail = true;

        Assert.Throws<IOException>(() => Firmware.File.WriteAllBytes(Slot, [1, 2, 3]));

        Assert.Empty(bench.Chip.Options.Flash.ReadAllBytes("profile.a"));
        Assert.InRange(bench.Chip.UptimeMicroseconds, 20_000UL, 25_000UL);
    }

    [Fact]
    public void A_move_that_fails_leaves_both_names_as_they_were()
    {
        using var bench = new ChipBench();
        Firmware.File.WriteAllBytes(Slot, [1]);
        bench.Chip.Options.Flash.MovesFail = true;

        Assert.Throws<IOException>(() => Firmware.File.Move(Slot, @"I:\profile.b"));

        Assert.Equal(["profile.a"], bench.Chip.Options.Flash.FileNames);
    }

    [Fact]
    public void A_delete_that_fails_leaves_the_file_and_deleting_nothing_is_still_no_error()
    {
        using var bench = new ChipBench();
        Firmware.File.WriteAllBytes(Slot, [1]);
        bench.Chip.Options.Flash.DeletesFail = true;

        Assert.Throws<IOException>(() => Firmware.File.Delete(Slot));
        Firmware.File.Delete(@"I:\absent");

        Assert.Equal([1], Firmware.File.ReadAllBytes(Slot));
    }

    [Fact]
    public void Bits_that_flip_are_read_so_and_flip_back()
    {
        using var bench = new ChipBench();
        var flash = bench.Chip.Options.Flash;
        Firmware.File.WriteAllBytes(Slot, [1, 2, 3]);

        flash.FlipBits("profile.a", position: 1, bits: 0x81);
        var flipped = Firmware.File.ReadAllBytes(Slot);
        flash.FlipBits("profile.a", position: 1, bits: 0x81);

        Assert.Equal([1, 0x83, 3], flipped);
        Assert.Equal([1, 2, 3], Firmware.File.ReadAllBytes(Slot));
        Assert.Throws<ArgumentOutOfRangeException>(() => flash.FlipBits("profile.a", position: 3, bits: 1));
    }
}

using FoamDevice.Protocol;
using FoamDevice.VirtualEsp32;

namespace FoamDevice.Firmware.Tests.Storage;

/// <summary>The power goes before each byte operation of a save in turn.</summary>
public sealed class PowerCutTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Whenever_the_power_goes_while_a_machine_profile_is_saved_the_old_or_the_new_one_is_there(int savedBefore)
    {
        long operations = OperationsOfSave(savedBefore);
        Assert.True(operations > 90);

        int old = 0;
        for (long cut = 0; cut < operations; cut++)
        {
            VirtualFlash flash = FlashAfter(savedBefore);
            flash.PowerCutAfterBytes = cut;
            Assert.Throws<PowerCutException>(() => OnChip(flash, () => new SettingsStoreUnderTest().Save(Travel(savedBefore + 1))));

            MachineProfile found = Load(flash);

            Assert.Contains(found.TravelMicrometers, new[] { Travel(savedBefore), Travel(savedBefore + 1) });
            Assert.Equal(ReferenceMachine.Profile().StepsPerMillimeter, found.StepsPerMillimeter);
            old += found.TravelMicrometers == Travel(savedBefore) ? 1 : 0;
        }

        Assert.Equal(operations, old);
    }

    [Fact]
    public void After_a_cut_save_the_next_one_succeeds_and_is_the_newest()
    {
        VirtualFlash flash = FlashAfter(2);
        flash.PowerCutAfterBytes = 40;
        Assert.Throws<PowerCutException>(() => OnChip(flash, () => new SettingsStoreUnderTest().Save(Travel(3))));

        OnChip(flash, () => new SettingsStoreUnderTest().Save(Travel(4)));

        Assert.Equal(Travel(4), Load(flash).TravelMicrometers);
    }

    [Fact]
    public void Whenever_the_power_goes_while_the_boot_is_counted_the_number_grows_and_none_comes_twice()
    {
        VirtualFlash flash = new();
        uint last = 0;
        for (int cut = 0; cut < 40; cut++)
        {
            flash.PowerCutAfterBytes = cut;
            try
            {
                uint counted = CountBoot(flash);
                Assert.True(counted > last);
                last = counted;
            }
            catch (PowerCutException)
            {
                // That start never spoke to anyone.
            }

            flash.PowerCutAfterBytes = null;
            uint next = CountBoot(flash);
            Assert.True(next > last);
            last = next;
        }
    }

    [Fact]
    public void Whenever_the_power_goes_in_the_second_of_two_saves_in_a_row_the_first_or_the_second_one_is_there()
    {
        int cuts = 0;
        while (IsCutInSecondSave(cuts, out string found))
        {
            Assert.Contains(found, new[] { "FIRST", "SECOND" });
            cuts++;
        }

        Assert.True(cuts > 20);
    }

    [Fact]
    public void With_a_drive_that_takes_no_file_a_start_still_has_a_boot_id_apart_from_the_counted_ones()
    {
        VirtualFlash flash = new();
        flash.WriteAllBytes("filler", new byte[VirtualFlash.CapacityBytes]);

        Assert.True(CountBoot(flash) > 0x80000000);
    }

    private static bool IsCutInSecondSave(int afterBytes, out string found)
    {
        VirtualFlash flash = new();
        Exception? cut = Record.Exception(() => OnChip(flash, () =>
        {
            var file = new SlotFile("I:\\identity");
            Assert.True(file.Save(new Identity { DeviceId = "FIRST" }));
            flash.PowerCutAfterBytes = afterBytes;
            Assert.True(file.Save(new Identity { DeviceId = "SECOND" }));
        }));

        flash.PowerCutAfterBytes = null;
        var store = new IdentityStore();
        OnChip(flash, () => store.Load());
        found = store.Identity.DeviceId;
        return cut is PowerCutException;
    }

    private static uint Travel(int number) => 110_000 + (uint)number;

    private static uint CountBoot(VirtualFlash flash)
    {
        uint id = 0;
        OnChip(flash, () => id = new BootCounter().Count());
        return id;
    }

    private static long OperationsOfSave(int savedBefore)
    {
        VirtualFlash flash = FlashAfter(savedBefore);
        long before = flash.ByteOperations;
        OnChip(flash, () => new SettingsStoreUnderTest().Save(Travel(savedBefore + 1)));
        return flash.ByteOperations - before;
    }

    private static VirtualFlash FlashAfter(int saves)
    {
        VirtualFlash flash = new();
        for (int i = 1; i <= saves; i++)
        {
            uint travel = Travel(i);
            OnChip(flash, () => new SettingsStoreUnderTest().Save(travel));
        }

        return flash;
    }

    private static MachineProfile Load(VirtualFlash flash)
    {
        var store = new SettingsStore();
        OnChip(flash, store.Load);
        Assert.True(store.MachineValid);
        return store.Machine;
    }

    private static void OnChip(VirtualFlash flash, Action action) => new VirtualChip(new VirtualChipOptions { Flash = flash }).Run(action);

    private sealed class SettingsStoreUnderTest
    {
        private readonly SettingsStore _store = new();

        public void Save(uint travelMicrometers)
        {
            _store.Load();
            MachineProfile machine = ReferenceMachine.Profile();
            machine.TravelMicrometers = travelMicrometers;
            Assert.Equal(RefusalCode.None, _store.Save(machine));
        }
    }
}

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

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Whenever_the_power_goes_while_a_calibration_is_saved_the_old_or_the_new_one_is_there_whole(int savedBefore)
    {
        int cuts = 0;
        for (bool cut = true; cut; cuts++)
        {
            VirtualFlash flash = new();
            for (uint i = 1; i <= savedBefore; i++)
                OnChip(flash, () => SaveCalibration(i));
            flash.PowerCutAfterBytes = cuts;
            cut = Record.Exception(() => OnChip(flash, () => SaveCalibration((uint)savedBefore + 1))) is PowerCutException;

            var store = new SettingsStore();
            OnChip(flash, store.Load);
            Assert.True(store.CalibrationValid);
            uint found = store.Calibration.ServoMixMicroseconds - 1_500;
            Assert.Contains(found, new[] { (uint)savedBefore, (uint)savedBefore + 1 });
            Assert.Equal((1_000_000 + found, 1_000_000 - found), (store.Calibration.VolumeScaleAPartsPerMillion, store.Calibration.VolumeScaleBPartsPerMillion));
        }

        Assert.True(cuts > 30);
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
    public void A_start_that_can_not_be_written_has_no_number_since_any_number_could_come_twice()
    {
        VirtualFlash flash = new();
        flash.WriteAllBytes("filler", new byte[VirtualFlash.CapacityBytes]);

        Assert.Equal(0u, CountBoot(flash));
    }

    [Theory]
    [InlineData("boot.a")]
    [InlineData("boot.b")]
    public void With_either_copy_of_the_boot_counter_damaged_no_number_comes_twice(string copy)
    {
        for (int boots = 1; boots < 6; boots++)
        {
            VirtualFlash flash = new();
            uint last = 0;
            for (int i = 0; i < boots; i++)
                last = CountBoot(flash);
            if (!flash.Exists(copy))
                continue;

            flash.FlipBits(copy, 3, 1);

            uint next = CountBoot(flash);
            Assert.True(next == 0 ? boots == 1 : next > last);
        }
    }

    [Fact]
    public void Whichever_write_fails_a_boot_number_is_given_only_once()
    {
        VirtualFlash flash = new();
        HashSet<uint> given = [];
        for (int i = 0; i < 40; i++)
        {
            flash.WritesFail = (i & 1) != 0;
            flash.MovesFail = (i & 2) != 0;
            flash.DeletesFail = (i & 4) != 0;
            uint id = CountBoot(flash);
            Assert.True(id == 0 || given.Add(id));
        }

        Assert.NotEmpty(given);
    }

    [Theory]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    [InlineData(false, false, true)]
    public void A_save_that_fails_leaves_the_old_settings_and_the_next_one_succeeds(bool writesFail, bool movesFail, bool deletesFail)
    {
        VirtualFlash flash = FlashAfter(2);
        flash.WritesFail = writesFail;
        flash.MovesFail = movesFail;
        flash.DeletesFail = deletesFail;

        OnChip(flash, () =>
        {
            var store = new SettingsStore();
            store.Load();
            Assert.Equal(RefusalCode.StorageFailed, store.Save(ReferenceMachine.Profile()));
            Assert.Equal(Travel(2), store.Machine.TravelMicrometers);
        });
        Assert.Equal(Travel(2), Load(flash).TravelMicrometers);

        flash.WritesFail = flash.MovesFail = flash.DeletesFail = false;
        OnChip(flash, () => new SettingsStoreUnderTest().Save(Travel(3)));
        Assert.Equal(Travel(3), Load(flash).TravelMicrometers);
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

    private static void SaveCalibration(uint number)
    {
        var store = new SettingsStore();
        store.Load();
        Calibration calibration = ReferenceMachine.NominalCalibration();
        calibration.ServoMixMicroseconds += number;
        calibration.VolumeScaleAPartsPerMillion += number;
        calibration.VolumeScaleBPartsPerMillion -= number;
        Assert.Equal(RefusalCode.None, store.Save(calibration));
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

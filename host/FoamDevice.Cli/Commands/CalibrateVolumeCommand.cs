using System.CommandLine;
using FoamDevice.Cli.Calibrating;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Terminals;

namespace FoamDevice.Cli.Commands;

/// <summary><c>foam calibrate volume</c>: finds the volume of a step, and the play of the nuts, by weighing water.</summary>
internal static class CalibrateVolumeCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var line = new LineOptions();
        Option<string?> side = Text("--side", "a, b or both.", "SIDE");
        Option<string?> person = Text("--operator", "Who weighs.", "NAME");
        Option<string?> balance = Text("--balance", "Maker and model of the balance.", "MODEL");
        Option<string?> serial = Text("--balance-serial", "Its serial number.", "NUMBER");
        Option<string?> resolution = Text("--resolution", "Its smallest step, mg.", "MG");
        Option<string?> water = Text("--water", "Which water and which vessels.", "WORDS");
        Option<string?> syringe = Text("--syringe", "Model of the syringes (`foam syringes list`).", "ID");
        Option<string?> lot = Text("--lot", "Lot of the syringes.", "LOT");
        Option<string?> volume = Text("--volume", "Working volume: 100 % of the levels, mL.", "ML");
        Option<string?> replicates = Text("--replicates", "Strokes of each level and direction; 10 in ISO 8655-6.", "N");
        Option<string?> waterTemperature = Text("--water-temperature", "Temperature of the water, °C.", "C");
        Option<string?> airTemperature = Text("--air-temperature", "Temperature of the air at the balance, °C.", "C");
        Option<string?> pressure = Text("--pressure", "Air pressure at the balance, hPa.", "HPA");
        Option<string?> humidity = Text("--humidity", "Relative humidity at the balance, %.", "PERCENT");
        Option<string?> readings = Text("--readings", "File with masses (CSV) that are taken in its order, before anything is asked.", "FILE");
        Option<string?> limits = Text("--limits", "What must be reached (YAML). Default: the shipped limits, which are assumed.", "FILE");
        Option<bool> resume = new("--resume") { Description = "Go on with a session that was stopped." };
        Option<bool> giveUp = new("--give-up") { Description = "Give a session up that was stopped; the device gets its old values back." };
        Option<bool> write = new("--write") { Description = "Your yes, beforehand, to writing new values to the device and to making the result final." };
        Option<bool> confirmed = new("--confirmed")
        {
            Description = "Your word, beforehand, that holders are empty, and syringes, vessels and hoses in place, whenever that is asked. In a pipe, --sim implies it.",
        };
        Option<string?> store = CommonOptions.Store();
        TaughtCommand command = Describe();
        line.AddTo(command);
        foreach (Option option in new Option[]
        {
            side, person, balance, serial, resolution, water, syringe, lot, volume, replicates, waterTemperature, airTemperature, pressure, humidity,
            readings, limits, resume, giveUp, write, confirmed, store,
        })
        {
            command.Add(option);
        }

        command.SetAction(parsed => (int)new VolumeAction(
            new VolumeRequest
            {
                Side = parsed.GetValue(side),
                Operator = parsed.GetValue(person),
                Balance = parsed.GetValue(balance),
                BalanceSerial = parsed.GetValue(serial),
                Resolution = parsed.GetValue(resolution),
                Water = parsed.GetValue(water),
                Syringe = parsed.GetValue(syringe),
                Lot = parsed.GetValue(lot),
                Volume = parsed.GetValue(volume),
                Replicates = parsed.GetValue(replicates),
                WaterTemperature = parsed.GetValue(waterTemperature),
                AirTemperature = parsed.GetValue(airTemperature),
                Pressure = parsed.GetValue(pressure),
                Humidity = parsed.GetValue(humidity),
                Readings = parsed.GetValue(readings),
                Limits = parsed.GetValue(limits),
                Resume = parsed.GetValue(resume),
                GiveUp = parsed.GetValue(giveUp),
                Write = parsed.GetValue(write),
                Confirmed = parsed.GetValue(confirmed),
                Store = parsed.GetValue(store),
            },
            line.Read(parsed),
            terminal).Execute());
        return command;
    }

    private static TaughtCommand Describe()
    {
        return new TaughtCommand(
            "volume",
            "Finds the volume of a step and the play of the nuts by weighing water, after ISO 8655-6: leads through mounting, priming, evaporation blanks and strokes, "
                + "shows what was found, writes new values after a yes, measures again, and keeps a certificate. What is not given as an option is asked for. "
                + "Stop at any question with quit or Ctrl-C, and go on later.",
            new HelpExample("foam calibrate volume --port /dev/ttyUSB0", "A guided session; 160 weighings a side, as found and as left together."),
            new HelpExample("foam calibrate volume --sim --bench bore-a=+1.5% --bench backlash=0.1mm --side a --replicates 3 --write", "A simulated machine with a wide bore."),
            new HelpExample("foam calibrate volume --port /dev/ttyUSB0 --resume", "Goes on where it was stopped."));
    }

    private static Option<string?> Text(string name, string description, string help) => new(name) { Description = description, HelpName = help };
}

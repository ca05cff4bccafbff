namespace FoamDevice.Cli.Calibrating;

/// <summary>What the operator says about a volume calibration on the command line; what is missing is asked for.</summary>
internal sealed record VolumeRequest
{
    /// <summary>a, b or both.</summary>
    public string? Side { get; init; }

    /// <summary>Who weighs.</summary>
    public string? Operator { get; init; }

    /// <summary>Maker and model of the balance.</summary>
    public string? Balance { get; init; }

    /// <summary>Serial number of the balance.</summary>
    public string? BalanceSerial { get; init; }

    /// <summary>Resolution of the balance, mg, as typed.</summary>
    public string? Resolution { get; init; }

    /// <summary>Which water, and the vessels.</summary>
    public string? Water { get; init; }

    /// <summary>Id of the syringe model.</summary>
    public string? Syringe { get; init; }

    /// <summary>Lot of the syringes.</summary>
    public string? Lot { get; init; }

    /// <summary>Working volume, mL, as typed.</summary>
    public string? Volume { get; init; }

    /// <summary>Replicates, as typed.</summary>
    public string? Replicates { get; init; }

    /// <summary>Temperature of the water, °C, as typed.</summary>
    public string? WaterTemperature { get; init; }

    /// <summary>Temperature of the air, °C, as typed.</summary>
    public string? AirTemperature { get; init; }

    /// <summary>Air pressure, hPa, as typed.</summary>
    public string? Pressure { get; init; }

    /// <summary>Relative humidity, %, as typed.</summary>
    public string? Humidity { get; init; }

    /// <summary>File with readings; null when they are typed.</summary>
    public string? Readings { get; init; }

    /// <summary>File with limits; null for the shipped ones.</summary>
    public string? Limits { get; init; }

    /// <summary>Run store; null for the user's own.</summary>
    public string? Store { get; init; }

    /// <summary>Goes on with a session that was stopped, without asking.</summary>
    public bool Resume { get; init; }

    /// <summary>Gives a session up that was stopped: the device gets its old values back.</summary>
    public bool GiveUp { get; init; }

    /// <summary>The yes to writing new values, beforehand.</summary>
    public bool Write { get; init; }

    /// <summary>The operator's word beforehand that holders are empty, syringes and vessels in place when it is asked.</summary>
    public bool Confirmed { get; init; }

    /// <summary>Something that can be asked for was given as an option: asking again would not change it.</summary>
    public bool GivesContext => (Side ?? Operator ?? Balance ?? BalanceSerial ?? Resolution ?? Water ?? Syringe ?? Lot ?? Volume ?? Replicates) is not null;
}

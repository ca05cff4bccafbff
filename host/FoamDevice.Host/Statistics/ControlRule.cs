namespace FoamDevice.Host;

/// <summary>The rules of a control chart, by their names and numbers in Nelson, Journal of Quality Technology 16 (1984) 237.</summary>
public enum ControlRule
{
    /// <summary>Rule 1: beyond three standard deviations.</summary>
    BeyondLimits = 1,

    /// <summary>Rule 2: nine in a row on one side of the mean.</summary>
    NineOnOneSide = 2,

    /// <summary>Rule 3: six in a row, each above the one before, or each below.</summary>
    SixRisingOrFalling = 3,

    /// <summary>Rule 5: two of three in a row beyond two standard deviations on one side.</summary>
    TwoOfThreeBeyondTwo = 5,
}

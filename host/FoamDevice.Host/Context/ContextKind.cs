namespace FoamDevice.Host;

/// <summary>What sort of value a field of a run's context takes.</summary>
public enum ContextKind
{
    /// <summary>A line of text.</summary>
    Text,

    /// <summary>A day, such as 2027-03-31.</summary>
    Day,

    /// <summary>A whole number from 0.</summary>
    Count,

    /// <summary>Yes or no.</summary>
    YesNo,
}

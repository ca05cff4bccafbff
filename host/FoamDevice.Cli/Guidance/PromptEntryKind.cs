namespace FoamDevice.Cli.Guidance;

/// <summary>What a person wants at a prompt.</summary>
internal enum PromptEntryKind
{
    /// <summary>A value.</summary>
    Value,

    /// <summary>The step before, once more.</summary>
    Back,

    /// <summary>A remark for the record.</summary>
    Note,

    /// <summary>What is meant.</summary>
    Help,

    /// <summary>Later.</summary>
    Quit,
}

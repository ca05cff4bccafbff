namespace FoamDevice.Host;

/// <summary>Hears how flashing goes on.</summary>
public interface IFlashWatcher
{
    /// <summary>A stage begins.</summary>
    void Begins(FlashStage stage);

    /// <summary>A command is run now.</summary>
    void Runs(NanoffCommand command);

    /// <summary>The command says something.</summary>
    void Says(string line);

    /// <summary>Something was found out.</summary>
    void Found(string fact);
}

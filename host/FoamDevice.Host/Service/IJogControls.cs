namespace FoamDevice.Host;

/// <summary>Where the orders of a <see cref="JogTalk"/> come from.</summary>
public interface IJogControls
{
    /// <summary>The next order; null while there is none.</summary>
    JogOrder? Next();

    /// <summary>Takes how the device stands, after each order and before the first.</summary>
    void Show(JogState state);
}

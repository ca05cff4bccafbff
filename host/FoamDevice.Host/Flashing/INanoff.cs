namespace FoamDevice.Host;

/// <summary>The program nanoff on this computer.</summary>
public interface INanoff
{
    /// <summary>Runs it and waits for its end.</summary>
    /// <param name="command">What it shall do.</param>
    /// <param name="line">Takes each line as it comes.</param>
    /// <param name="isInterrupted">Asked again and again; true ends nanoff and all it started.</param>
    NanoffResult Run(NanoffCommand command, Action<string> line, Func<bool> isInterrupted);
}

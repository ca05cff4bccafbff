namespace FoamDevice.Benchmarks.Empty;

/// <summary>Starts and ends.</summary>
public static class Program
{
    /// <summary>Does nothing.</summary>
    public static void Main()
    {
    }
}

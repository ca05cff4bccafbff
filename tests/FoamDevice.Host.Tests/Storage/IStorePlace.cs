namespace FoamDevice.Host.Tests;

/// <summary>An empty place for a store.</summary>
public interface IStorePlace : IDisposable
{
    /// <summary>As it is given to <c>--store</c>.</summary>
    string Address { get; }

    /// <summary>A value, read as any other program would.</summary>
    object? Scalar(string sql);
}

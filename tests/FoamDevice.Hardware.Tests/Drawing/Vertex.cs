namespace FoamDevice.Hardware.Tests;

/// <summary>A point, mm.</summary>
internal readonly record struct Vertex(double X, double Y, double Z);

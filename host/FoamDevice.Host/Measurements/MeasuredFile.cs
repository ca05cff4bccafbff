namespace FoamDevice.Host;

/// <summary>Raw data or a picture that belongs to a measurement, kept by its content's hash.</summary>
/// <param name="Name">File name, without folders.</param>
/// <param name="MediaType">Such as image/png or text/csv.</param>
/// <param name="Sha256">SHA-256 of its bytes, lower-case hexadecimal.</param>
/// <param name="Bytes">How long it is.</param>
public sealed record MeasuredFile(string Name, string MediaType, string Sha256, long Bytes);

namespace FoamDevice.Quality;

/// <summary>A file is no picture that can be read; the message goes on after the file's name: "it is cut short".</summary>
internal sealed class PictureFormatException(string message) : Exception(message);

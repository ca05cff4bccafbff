namespace FoamDevice.Web.Hosting;

/// <summary>The page can't be served as asked; the message is for people.</summary>
public sealed class ListenException(string message, Exception? cause = null) : Exception(message, cause);

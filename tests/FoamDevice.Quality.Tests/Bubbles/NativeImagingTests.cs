using Xunit;

namespace FoamDevice.Quality.Tests;

public sealed class NativeImagingTests
{
    [Fact]
    public void A_missing_library_is_said_with_the_command_that_installs_it()
    {
        var missing = new TypeInitializationException("OpenCvSharp.Internal.NativeMethods", new DllNotFoundException("libgtk-3.so.0: cannot open shared object file"));

        Assert.True(NativeImaging.IsLoadFailure(missing));
        string message = NativeImaging.Explained(missing).Message;
        Assert.Contains("libgtk-3.so.0", message);
        Assert.Contains("apt-get install libgtk-3-0", message);
    }

    [Fact]
    public void A_failure_of_another_kind_is_not_taken_for_a_missing_library() => Assert.False(NativeImaging.IsLoadFailure(new ArgumentException("no")));

    [Fact]
    public void What_is_installed_here_loads() => NativeImaging.Require();
}

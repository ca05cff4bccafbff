using System.Reflection;

[assembly: AssemblyTitle("FoamDevice.Firmware")]
[assembly: AssemblyProduct("FoamDevice")]
[assembly: AssemblyVersion("0.1.0.0")]
[assembly: AssemblyFileVersion("0.1.0.0")]

using System.Reflection;

[assembly: AssemblyTitle("FoamDevice.Firmware")]
[assembly: AssemblyProduct("FoamDevice")]
[assembly: AssemblyVersion("0.2.0.0")]
[assembly: AssemblyFileVersion("0.2.0.0")]

namespace FoamDevice.Host.Tests;

/// <summary>Loses, doubles and changes bytes, a share of each, from one seed.</summary>
internal sealed class LineFaults(int seed, double share)
{
    private readonly Random _random = new(seed);

    public byte[] Mangle(byte[] bytes)
    {
        var mangled = new List<byte>(bytes.Length);
        foreach (byte value in bytes)
        {
            switch (_random.NextDouble() / share)
            {
                case < 1:
                    break;
                case < 2:
                    mangled.Add(value);
                    mangled.Add(value);
                    break;
                case < 3:
                    mangled.Add((byte)(value ^ (1 << _random.Next(8))));
                    break;
                default:
                    mangled.Add(value);
                    break;
            }
        }

        return [.. mangled];
    }
}

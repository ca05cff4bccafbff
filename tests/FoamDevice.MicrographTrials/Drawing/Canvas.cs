namespace FoamDevice.MicrographTrials;

/// <summary>Light over an area, row by row.</summary>
/// <param name="width">Width in elements.</param>
/// <param name="height">Height in elements.</param>
internal sealed class Canvas(int width, int height)
{
    private const double KernelReach = 3.5;
    private readonly float[] _light = Filled(width * height);

    /// <summary>Width in elements.</summary>
    public int Width => width;

    /// <summary>Height in elements.</summary>
    public int Height => height;

    /// <summary>The light of one element.</summary>
    public float this[int x, int y]
    {
        get => _light[(y * width) + x];
        set => _light[(y * width) + x] = value;
    }

    /// <summary>Blurs by a Gaussian.</summary>
    /// <param name="deviation">Standard deviation in elements.</param>
    public void Blur(double deviation)
    {
        if (deviation < 0.1)
            return;

        float[] kernel = Kernel(deviation);
        var line = new float[Math.Max(width, height)];
        for (int y = 0; y < height; y++)
            BlurLine(kernel, line, y * width, 1, width);
        for (int x = 0; x < width; x++)
            BlurLine(kernel, line, x, width, height);
    }

    private static float[] Filled(int count)
    {
        var light = new float[count];
        Array.Fill(light, 1f);
        return light;
    }

    private static float[] Kernel(double deviation)
    {
        int reach = (int)Math.Ceiling(deviation * KernelReach);
        var kernel = new float[(2 * reach) + 1];
        for (int i = -reach; i <= reach; i++)
            kernel[i + reach] = (float)Math.Exp(-i * i / (2 * deviation * deviation));

        float sum = kernel.Sum();
        for (int i = 0; i < kernel.Length; i++)
            kernel[i] /= sum;

        return kernel;
    }

    private void BlurLine(float[] kernel, float[] line, int start, int step, int count)
    {
        for (int i = 0; i < count; i++)
            line[i] = _light[start + (i * step)];

        int reach = kernel.Length / 2;
        for (int i = 0; i < count; i++)
        {
            float sum = 0;
            for (int k = -reach; k <= reach; k++)
                sum += kernel[k + reach] * line[Math.Clamp(i + k, 0, count - 1)];

            _light[start + (i * step)] = sum;
        }
    }
}

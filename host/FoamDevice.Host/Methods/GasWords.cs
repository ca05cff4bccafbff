namespace FoamDevice.Host;

/// <summary>A method's gas, for readers of any language.</summary>
public static class GasWords
{
    /// <summary>The gas as the method's file calls it; those of shipped methods have words in every language.</summary>
    public static Sentence Of(Method method) => Sentence.Of($"gas.{method.Gas}", method.Gas);
}

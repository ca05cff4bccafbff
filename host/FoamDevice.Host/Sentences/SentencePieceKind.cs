namespace FoamDevice.Host;

/// <summary>What a piece of a sentence is, and so how a view writes it.</summary>
public enum SentencePieceKind
{
    /// <summary>Words of the sentence's language.</summary>
    Words,

    /// <summary>A number, as the invariant culture writes it: the view writes the language's digits.</summary>
    Number,

    /// <summary>A name, an identifier, or what people wrote: its direction is its own.</summary>
    Name,

    /// <summary>English for which the language has no words.</summary>
    English,
}

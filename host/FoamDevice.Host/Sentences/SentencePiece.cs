namespace FoamDevice.Host;

/// <summary>A piece of a sentence, in the order in which it is read.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">It.</param>
public readonly record struct SentencePiece(SentencePieceKind Kind, string Text);

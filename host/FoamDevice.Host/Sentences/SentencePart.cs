namespace FoamDevice.Host;

/// <summary>A part of a sentence as it was made: English words, or a value under a name.</summary>
/// <param name="Name">The value's name; null for words.</param>
/// <param name="Piece">Words, number or name; for a sentence within the sentence, its English.</param>
/// <param name="Inner">The sentence within the sentence; null otherwise.</param>
internal readonly record struct SentencePart(string? Name, SentencePiece Piece, Sentence? Inner);

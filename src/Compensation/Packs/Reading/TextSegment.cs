namespace Compensation.Packs.Reading;

/// <summary>A part of a text: words as they stand, or a hole that an expression fills.</summary>
internal abstract record TextSegment;

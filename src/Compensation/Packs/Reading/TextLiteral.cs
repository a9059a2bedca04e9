namespace Compensation.Packs.Reading;

/// <summary>Words as they stand, with <c>{{</c> and <c>}}</c> already read as braces.</summary>
internal sealed record TextLiteral(string Text) : TextSegment;

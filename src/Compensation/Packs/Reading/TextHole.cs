namespace Compensation.Packs.Reading;

/// <summary>A hole and the FEEL that fills it.</summary>
internal sealed record TextHole(MappedText Feel) : TextSegment;

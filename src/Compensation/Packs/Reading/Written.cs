namespace Compensation.Packs.Reading;

/// <summary>A literal that has been read - a date, a number - and where it was written.</summary>
internal sealed record Written<T>(T Value, YamlScalar Node);

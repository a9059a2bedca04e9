namespace Compensation.Rules.Remedies;

/// <summary>How much of goods or a service is given: a count, and of what.</summary>
internal sealed record UnitsSyntax(MappedText? Count, Word? Of)
{
    public static UnitsSyntax Read(MappingReader map) => new(map.Required("count").Feel(), map.Required("of").Word());
}

namespace Compensation.Rules.Remedies;

/// <summary>How long a remedy can be used: so many days, months or years, or until a date.</summary>
internal sealed record ValiditySyntax(Word? Unit, MappedText? Length)
{
    private static readonly IReadOnlyList<string> Units = ["days", "months", "years", "until"];

    public static ValiditySyntax Read(MappingReader map)
    {
        var given = map.OneOf(Units);
        return given is var (key, value)
            ? new ValiditySyntax(new Word(key, map.Node.Find(key)!.Key), value.Feel())
            : new ValiditySyntax(null, null);
    }
}

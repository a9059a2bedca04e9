namespace Compensation.Rules.Binding;

/// <summary>How much of a value comes from sensitive facts: nothing, all, or some members of the contexts that it is or lists.</summary>
internal sealed class Sensitivity
{
    private readonly Dictionary<string, Sensitivity> _members = new(StringComparer.Ordinal);

    private Sensitivity()
    {
    }

    public static Sensitivity None { get; } = new();

    public static Sensitivity Whole { get; } = new();

    public bool IsNone => ReferenceEquals(this, None);

    public bool IsWhole => ReferenceEquals(this, Whole);

    /// <summary>Of a context, or of a list of such contexts.</summary>
    public static Sensitivity OfMembers(IEnumerable<KeyValuePair<string, Sensitivity>> members)
    {
        var found = new Sensitivity();
        foreach (var (name, member) in members.Where(m => !m.Value.IsNone))
        {
            found._members[name] = found.Member(name).Or(member);
        }

        return found._members.Count == 0 ? None : found;
    }

    public Sensitivity Member(string name) => IsWhole ? Whole : _members.GetValueOrDefault(name, None);

    /// <summary>Of a value that may be either.</summary>
    public Sensitivity Or(Sensitivity other) =>
        IsWhole || other.IsWhole ? Whole : OfMembers(_members.Concat(other._members));
}

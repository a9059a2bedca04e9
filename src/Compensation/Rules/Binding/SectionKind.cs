namespace Compensation.Rules.Binding;

/// <summary>
/// A section of a pack with one kind of rule: a key at the top level. It says what stands under the key, and binds it. A new kind of rule is a new one of these in the list of them.
/// </summary>
internal abstract class SectionKind
{
    /// <summary>The key of the pack, and what stands under it.</summary>
    public abstract Part Part { get; }

    /// <summary>The elements that the section brings to the schema.</summary>
    public virtual IReadOnlyList<PackElement> Elements => [];

    /// <summary>The ids of the section's rules, and what each names in words. No two rules of a pack share an id.</summary>
    public virtual IEnumerable<(Word Id, string What)> Ids(ElementSyntax pack) => [];

    /// <summary>Binds what rules of other sections see, whatever the order of the sections.</summary>
    public virtual void Declare(PackBinding binding)
    {
    }

    /// <summary>Binds the rules of the section, when those of the sections before it are bound.</summary>
    public virtual void Bind(PackBinding binding)
    {
    }

    /// <summary>Reports what does not fit together, when all sections are bound.</summary>
    public virtual void Check(PackBinding binding)
    {
    }

    /// <summary>Reports what stands in the pack for nothing; only for a pack whose files were read without an error.</summary>
    public virtual void CheckUse(PackBinding binding)
    {
    }
}

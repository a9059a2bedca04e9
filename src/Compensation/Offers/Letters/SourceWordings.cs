namespace Compensation.Offers.Letters;

/// <summary>What letters say of the law and the right behind something: <c>{0}</c> is the law, <c>{1}</c> the right.</summary>
internal static class SourceWordings
{
    /// <summary>Stands behind a source that nobody has checked.</summary>
    public static readonly Wording Unverified = new(" (source not verified)", "（出处未经核实）");

    /// <summary>Stands between sources, and between details of a line.</summary>
    public static readonly Wording Divider = new("; ", "；");

    public static readonly Wording Law = new("Basis: {0}.", "依据：{0}。");

    public static readonly Wording Right = new("This honours {1}.", "此举旨在保障{1}。");

    public static readonly Wording LawAndRight = new("Basis: {0}, and {1}.", "依据：{0}，以及{1}。");

    public static readonly Wording YourRight = new("your right to {0}", "您享有的{0}");

    /// <summary>The law behind all of an offer.</summary>
    public static readonly Wording Common = new("All of this is based on {0}.", "以上内容均以{0}为依据。");
}

namespace Compensation.Rules;

/// <summary>How the value in a hole of a text is written.</summary>
internal enum HoleFormat
{
    /// <summary>By its own type.</summary>
    Plain,

    /// <summary>As money, in the offer's currency unless the hole says another.</summary>
    Money,

    /// <summary>Not at all: it depends on a sensitive fact.</summary>
    Withheld,
}

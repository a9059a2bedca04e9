namespace Compensation.Tests.Compilation;

/// <summary>What gives the date of the rules in a generated pack.</summary>
internal enum RulesDateSource
{
    /// <summary>An input that every generated pack has, declared differently from version to version.</summary>
    Date,

    /// <summary>A date and time.</summary>
    Moment,

    /// <summary>A field of a record.</summary>
    Field,

    /// <summary>A value made of inputs.</summary>
    Let,
}

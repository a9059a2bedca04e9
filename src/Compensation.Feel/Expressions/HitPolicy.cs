namespace Compensation.Feel.Expressions;

/// <summary>What a table gives when rows match (DMN 1.5, 8.2.10).</summary>
internal enum HitPolicy
{
    /// <summary>At most one row may match.</summary>
    Unique,

    /// <summary>Several may match when they give the same.</summary>
    Any,

    /// <summary>The first that matches.</summary>
    First,

    /// <summary>The one whose outputs come first among the declared values.</summary>
    Priority,

    /// <summary>All, in the order of the rows.</summary>
    RuleOrder,

    /// <summary>All, in the order of the declared output values.</summary>
    OutputOrder,

    /// <summary>All, in any order; or one number made of them.</summary>
    Collect,

    CollectSum,
    CollectMin,
    CollectMax,
    CollectCount,
}

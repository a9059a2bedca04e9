namespace Compensation.Feel.Functions.Signatures;

/// <summary>How much of its arguments a function reads.</summary>
internal enum Reading
{
    /// <summary>All that lies in them.</summary>
    All,

    /// <summary>The items of lists, and of lists in them; contexts are handed on as they are.</summary>
    Items,

    /// <summary>Lists and contexts are counted, put in order or handed on, and what the function reads it asks its <see cref="CallContext"/> for.</summary>
    Nothing,
}

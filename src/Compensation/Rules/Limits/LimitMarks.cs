namespace Compensation.Rules.Limits;

/// <summary>What a limit leaves on the lines that it covers, beside another sum.</summary>
[Flags]
internal enum LimitMarks : byte
{
    None = 0,

    /// <summary>A floor raised the line: what it gives beyond the loss is no double recovery.</summary>
    Raised = 1,

    /// <summary>The line is taken out of the offer if nothing is left of it; other limits leave a line of 0.</summary>
    Dropped = 2,

    /// <summary>The number of the limit may not be told, nor what the line comes to by it.</summary>
    Withheld = 4,
}
